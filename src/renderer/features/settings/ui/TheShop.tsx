import { Button, Radio, Group as Row, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { defineDraft, draftText } from '#kit/draft-kind.ts'
import { useDeed } from '#kit/use-deed.ts'
import { useDraft } from '#kit/use-draft.ts'
import { useRefusedFocus } from '#kit/use-needed.ts'
import { useSave } from '#kit/use-save.ts'
import { useShop } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import { tidy } from '#shared/base/text.ts'
import type { Trade } from '#shared/book/shop-settings.ts'
import { changeSettings } from '../deeds.ts'
import { words } from '../words/en.ts'
import { Group } from './Group.tsx'
import classes from './Settings.module.css'

export function TheShop() {
  const w = useWords(words)
  const { trade } = useShop()
  const change = useDeed(changeSettings)
  return (
    <Group title={w('shopTitle')}>
      <ShopName />
      <Radio.Group
        label={w('tradeAsked')}
        description={w('tradeHint')}
        value={trade}
        // The group's values are the two cards below.
        onChange={(value) => void change({ trade: value as Trade })}
      >
        <div className={classes.trades}>
          <TradeCard value="counter" label={w('counter')} more={w('counterMore')} />
          <TradeCard value="jobs" label={w('jobs')} more={w('jobsMore')} />
        </div>
      </Radio.Group>
    </Group>
  )
}

const shopNameDraft = defineDraft({ panel: 'shop name', fields: { name: draftText } })

function ShopName() {
  const w = useWords(words)
  const { shop } = useShop()
  const draft = useDraft(shopNameDraft, { about: 'shop' }, { name: shop })
  const { name: typed } = draft.fields
  const { save: change } = useSave(() => undefined, draft)
  const [asked, setAsked] = useState(false)
  const { place, tried } = useRefusedFocus<HTMLFormElement>()
  const name = tidy(typed)
  const save = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    tried()
    if (name !== undefined && name !== shop) void change(changeSettings, { shop: name })
  }
  return (
    <form ref={place} onSubmit={save}>
      <Row align="end" gap="xs">
        <TextInput
          flex={1}
          label={w('shopName')}
          maxLength={120}
          value={typed}
          onChange={(event) => draft.put({ name: event.currentTarget.value })}
          error={asked && name === undefined && w('shopNeeded', { shop })}
        />
        {name !== shop && <Button type="submit">{w('save')}</Button>}
      </Row>
    </form>
  )
}

type CardProps = { readonly value: Trade; readonly label: string; readonly more: string }

function TradeCard({ value, label, more }: CardProps) {
  return (
    <Radio.Card value={value} className={classes.trade} aria-label={`${label}. ${more}`}>
      <Text fw={600}>{label}</Text>
      <Text size="sm" c="dimmed">
        {more}
      </Text>
    </Radio.Card>
  )
}
