import { Anchor, Button, Radio, Stack, Text, TextInput, Title } from '@mantine/core'
import { IconBuildingStore, IconTool } from '@tabler/icons-react'
import { type ComponentType, type FormEvent, useEffect, useState } from 'react'
import { useAskedBackup } from '#features/backup/state.ts'
import { guessCurrency } from '#features/settings/rules/likely-currencies.ts'
import { useRefusedFocus } from '#kit/use-needed.ts'
import { useSay, useWords } from '#kit/use-words.ts'
import { shorten, tidy } from '#shared/base/text.ts'
import type { Trade } from '#shared/book/shop-settings.ts'
import type { OpenApp } from '../open-app.ts'
import type { AppParts } from '../provided.ts'
import { RestoreFirst } from '../recovery/RestoreFirst.tsx'
import { words } from '../words/en.ts'
import classes from './FirstRun.module.css'
import { guessLanguage } from './guess.ts'
import { MoneyAndDates } from './MoneyAndDates.tsx'
import { openFirstBook } from './open-first-book.ts'

type Props = {
  readonly parts: AppParts
  /** As the host gives it; currency and date format are guessed from it. */
  readonly language: string
  readonly found: 'nothing' | 'records'
  readonly onOpen: (app: OpenApp) => void
}

type Progress = { readonly at: 'asking'; readonly why?: string } | { readonly at: 'opening' }

/** The shop's name and trade: all that is needed before the first regular. */
export function FirstRun({ parts, language: said, found, onOpen }: Props) {
  const w = useWords(words)
  const say = useSay()
  const [shop, setShop] = useState('')
  const [trade, setTrade] = useState<Trade>()
  const [language, setLanguage] = useState(() => guessLanguage(said))
  const [currency, setCurrency] = useState(() => guessCurrency(said))
  const [progress, setProgress] = useState<Progress>({ at: 'asking' })
  const [asked, setAsked] = useState(false)
  const [restoring, setRestoring] = useState(false)
  const isAsked = useAskedBackup(({ file }) => file !== undefined)
  useEffect(() => {
    if (isAsked) setRestoring(true)
  }, [isAsked])
  const { place, tried } = useRefusedFocus<HTMLFormElement>()
  const name = tidy(shop)

  const open = async (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    tried()
    if (!name || !trade) return
    setProgress({ at: 'opening' })
    const opened = await openFirstBook(parts, {
      shop: shorten(name, 120),
      trade,
      currency,
      language,
    })
    if (opened.ok) onOpen(opened.value)
    else setProgress({ at: 'asking', why: say(opened.error) })
  }

  if (restoring) return <RestoreFirst parts={parts} onBack={() => setRestoring(false)} />
  return (
    <main className={classes.page}>
      <form ref={place} className={classes.form} onSubmit={(event) => void open(event)} noValidate>
        <Stack gap="xs">
          <Text className={classes.mark}>{w('theUsual')}</Text>
          <Title order={1}>{w(found === 'records' ? 'nameMissingTitle' : 'firstTitle')}</Title>
          <Text size="lg" c="dimmed">
            {w(found === 'records' ? 'nameMissing' : 'firstText')}
          </Text>
        </Stack>
        <TextInput
          label={w('shopName')}
          placeholder={w('shopExample')}
          size="lg"
          autoFocus
          maxLength={120}
          value={shop}
          onChange={(event) => setShop(event.currentTarget.value)}
          error={asked && !name && w('shopNeeded')}
        />
        <Radio.Group
          label={w('tradeAsked')}
          size="lg"
          value={trade ?? ''}
          // The group's values are the two cards below.
          onChange={(value) => setTrade(value as Trade)}
          error={asked && !trade && w('tradeNeeded')}
        >
          <div className={classes.trades}>
            <TradeCard
              value="counter"
              chosen={trade}
              Icon={IconBuildingStore}
              label={w('counter')}
              more={w('counterMore')}
            />
            <TradeCard
              value="jobs"
              chosen={trade}
              Icon={IconTool}
              label={w('jobs')}
              more={w('jobsMore')}
            />
          </div>
        </Radio.Group>
        <MoneyAndDates
          currency={currency}
          language={language}
          onCurrency={setCurrency}
          onLanguage={setLanguage}
        />
        {progress.at === 'asking' && progress.why && (
          <Text role="alert" c="berry">
            {progress.why}
          </Text>
        )}
        <Button type="submit" size="lg" loading={progress.at === 'opening'}>
          {w('openShop')}
        </Button>
        {found === 'nothing' && (
          <Anchor component="button" type="button" onClick={() => setRestoring(true)}>
            {w('restore')}
          </Anchor>
        )}
        <Text size="sm" c="dimmed">
          {w('staysHere')}
        </Text>
      </form>
    </main>
  )
}

type CardProps = {
  readonly value: Trade
  readonly chosen: Trade | undefined
  readonly Icon: ComponentType<{ readonly size: number; readonly stroke: number }>
  readonly label: string
  readonly more: string
}

function TradeCard({ value, chosen, Icon, label, more }: CardProps) {
  return (
    <Radio.Card
      value={value}
      className={classes.trade}
      aria-label={`${label}. ${more}`}
      // A card is a button: Enter chooses it; once it is chosen, Enter submits the form.
      onKeyDown={({ key, currentTarget }) => {
        if (key === 'Enter' && chosen === value) currentTarget.form?.requestSubmit()
      }}
    >
      <Icon size={30} stroke={1.4} />
      <Radio.Indicator className={classes.dot} />
      <span className={classes.tradeName}>{label}</span>
      <span className={classes.tradeMore}>{more}</span>
    </Radio.Card>
  )
}
