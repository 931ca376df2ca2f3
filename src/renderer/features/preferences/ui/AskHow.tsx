import { Button, Group, TextInput } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import type { CardPartProps } from '#kit/parts/counter.ts'
import { useDraft } from '#kit/use-draft.ts'
import { useNeeded, useRefusedFocus } from '#kit/use-needed.ts'
import { useSave } from '#kit/use-save.ts'
import { useShop } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import { tidy } from '#shared/base/text.ts'
import { setPreference } from '../deeds.ts'
import { words } from '../words/en.ts'
import { askHowDraft } from './drafts.ts'

/** For unknown preferences: one press, a few words, Enter. */
export function AskHow({ customerId }: Pick<CardPartProps, 'customerId'>) {
  const w = useWords(words)
  const { trade } = useShop()
  const draft = useDraft(askHowDraft, { customerId }, { typed: '' })
  const { typed } = draft.fields
  const { save } = useSave(() => setOpen(undefined), draft)
  // Words that were kept are shown at once, and leave the focus where it is.
  const [open, setOpen] = useState<'pressed' | 'kept' | undefined>(
    typed === '' ? undefined : 'kept',
  )
  const needed = useNeeded(tidy(typed) === undefined)
  const { place, tried } = useRefusedFocus<HTMLFormElement>()
  const label = trade === 'counter' ? w('howDoTheyTakeIt') : w('howDoTheyLikeIt')
  if (!open) {
    return (
      <Button variant="default" size="lg" onClick={() => setOpen('pressed')}>
        {label}
      </Button>
    )
  }
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    tried()
    if (needed.isRefused()) return
    // The field is removed; the usual's button takes the focus from the card when it appears.
    event.currentTarget.closest<HTMLElement>('[tabindex="-1"]')?.focus({ preventScroll: true })
    void save(setPreference, {
      customerId,
      kind: trade === 'counter' ? 'usual' : 'how-to',
      value: typed,
    })
  }
  const close = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    setOpen(undefined)
  }
  return (
    <form ref={place} onSubmit={onSubmit}>
      <Group gap="sm" align="flex-end" wrap="nowrap">
        <TextInput
          autoFocus={open === 'pressed'}
          style={{ flexGrow: 1 }}
          size="lg"
          label={label}
          error={needed.error}
          placeholder={trade === 'counter' ? w('takeExample') : w('likeExample')}
          value={typed}
          onChange={(event) => draft.put({ typed: event.currentTarget.value })}
          onKeyDown={close}
        />
        <Button type="submit" size="lg" variant="light">
          {w('save')}
        </Button>
      </Group>
    </form>
  )
}
