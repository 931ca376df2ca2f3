import { Button, Group, Text } from '@mantine/core'
import type { FormEvent } from 'react'
import type { CardPartProps } from '#kit/parts/counter.ts'
import { useDraft } from '#kit/use-draft.ts'
import { useNeeded, useRefusedFocus } from '#kit/use-needed.ts'
import { useSave } from '#kit/use-save.ts'
import { useWords } from '#kit/use-words.ts'
import { Aloud } from '#ui/Aloud.tsx'
import { logPurchase } from '../deeds/log.ts'
import type { Habits } from '../repo.ts'
import type { PurchaseChoice } from '../rules/choose.ts'
import { readOnSlate } from '../rules/on-slate.ts'
import { words } from '../words/en.ts'
import { firstSaleDraft } from './drafts.ts'
import { PickThing } from './PickThing.tsx'
import { useChoices } from './use-choices.ts'
import { useSelling } from './use-selling.ts'

type Props = Pick<CardPartProps, 'customerId' | 'onServed' | 'onSelling'> & {
  readonly habits: Habits
}

/** No usual yet: what they have is written and logged in one step. */
export function WhatTheyHave({ customerId, habits, onServed, onSelling }: Props) {
  const w = useWords(words)
  const draft = useDraft(firstSaleDraft, { customerId }, { typed: '', onSlate: false })
  const said = readOnSlate(draft.fields.typed)
  const { field, options, choices, chosen } = useChoices(habits, {
    typed: draft.fields.typed,
    meant: said.typed,
    onType: (typed) => draft.put({ typed }),
  })
  const { save, saving } = useSave(onServed, draft)
  useSelling(saving, onSelling)
  const take = (choice: PurchaseChoice | undefined) => {
    const paid = said.onSlate ? 'slate' : 'paid'
    if (choice) void save(logPurchase, { customerId, lines: [...choice.lines], paid })
  }
  const needed = useNeeded(!chosen)
  const { place, tried } = useRefusedFocus<HTMLFormElement>()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    tried()
    if (needed.isRefused()) return
    take(chosen)
  }
  return (
    <form ref={place} onSubmit={submit}>
      <Group gap="sm" align="flex-start" wrap="nowrap">
        <div style={{ flexGrow: 1 }}>
          <PickThing
            {...field}
            options={options}
            size="lg"
            error={needed.error}
            label={w('whatDoTheyHave')}
            placeholder={w('haveExample')}
            onPick={(at) => take(choices[at])}
          />
          {said.onSlate && (
            <Text>
              <Aloud>{w('onSlate')}</Aloud>
            </Text>
          )}
        </div>
        <Button type="submit" size="lg" mt={28} flex="none">
          {w('log')}
        </Button>
      </Group>
    </form>
  )
}
