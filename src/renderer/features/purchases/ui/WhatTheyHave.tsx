import { Button, Group } from '@mantine/core'
import type { FormEvent } from 'react'
import type { CardPartProps } from '#kit/define-feature.ts'
import { useDeed } from '#kit/use-deed.ts'
import { useWords } from '#kit/use-words.ts'
import { logPurchase } from '../deeds/log.ts'
import type { Habits } from '../repo.ts'
import type { PurchaseChoice } from '../rules/choose.ts'
import { words } from '../words/en.ts'
import { PickThing } from './PickThing.tsx'
import { useChoices } from './use-choices.ts'
import { useOnce } from './use-once.ts'

type Props = Pick<CardPartProps, 'customerId' | 'onServed'> & { readonly habits: Habits }

/** No usual yet: what they have is written and logged in one go. */
export function WhatTheyHave({ customerId, habits, onServed }: Props) {
  const w = useWords(words)
  const log = useDeed(logPurchase)
  const { field, options, choices, chosen, clear } = useChoices(habits)
  const take = useOnce(async (choice: PurchaseChoice | undefined) => {
    if (!choice) return
    const done = await log({ customerId, lines: [...choice.lines] })
    if (!done) return
    clear()
    onServed()
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    take(chosen)
  }
  return (
    <form onSubmit={submit}>
      <Group gap="sm" align="flex-start" wrap="nowrap">
        <div style={{ flexGrow: 1 }}>
          <PickThing
            {...field}
            options={options}
            size="lg"
            label={w('whatDoTheyHave')}
            placeholder={w('haveExample')}
            onPick={(at) => take(choices[at])}
          />
        </div>
        <Button type="submit" size="lg" mt={28} disabled={!chosen}>
          {w('log')}
        </Button>
      </Group>
    </form>
  )
}
