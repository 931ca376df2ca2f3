import { Button, Group, TextInput } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import type { CardPartProps } from '#kit/parts/counter.ts'
import { useSave } from '#kit/use-save.ts'
import { useShop } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import { setPreference } from '../deeds.ts'
import { words } from '../words/en.ts'

/** For unknown preferences: one press, a few words, Enter. */
export function AskHow({ customerId }: Pick<CardPartProps, 'customerId'>) {
  const w = useWords(words)
  const { trade } = useShop()
  const { save } = useSave(() => undefined)
  const [typed, setTyped] = useState<string>()
  const label = trade === 'counter' ? w('howDoTheyTakeIt') : w('howDoTheyLikeIt')
  if (typed === undefined) {
    return (
      <Button variant="default" size="lg" onClick={() => setTyped('')}>
        {label}
      </Button>
    )
  }
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (typed.trim() === '') return
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
    setTyped(undefined)
  }
  return (
    <form onSubmit={onSubmit}>
      <Group gap="sm" align="flex-end" wrap="nowrap">
        <TextInput
          autoFocus
          style={{ flexGrow: 1 }}
          size="lg"
          label={label}
          placeholder={trade === 'counter' ? w('takeExample') : w('likeExample')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={close}
        />
        <Button type="submit" size="lg" variant="light">
          {w('save')}
        </Button>
      </Group>
    </form>
  )
}
