import type { OwnLetter } from '#shared/book/shop-settings.ts'

/** An action of a card, the letter it has ('' is none) and the one it has in every new shop. */
export type Lettered = {
  readonly id: string
  readonly letter: string
  readonly usualLetter: string
}

export type Given = {
  /** The owner's letters afterwards. */
  readonly letters: readonly OwnLetter[]
  /** The action that has the letter now and would lose it: the owner is asked first. */
  readonly from?: string
}

/** One action gets this letter, or none; it is taken from the one that has it. */
export function giveLetter(actions: readonly Lettered[], id: string, letter: string): Given {
  const other = actions.find((each) => each.letter === letter && each.id !== id)
  const from = letter === '' ? undefined : other?.id
  const letters = actions.flatMap((each): readonly OwnLetter[] => {
    const now = each.id === id ? letter : each.id === from ? '' : each.letter
    return now === each.usualLetter ? [] : [{ action: each.id, letter: now }]
  })
  return from === undefined ? { letters } : { letters, from }
}

/** What a key means while a new letter is awaited. */
export type LetterKey =
  | { readonly is: 'letter'; readonly letter: string }
  | { readonly is: 'leave' | 'other' | 'not for us' }

/** `key` as `letterOf` gives it. */
export function letterKeyOf(key: string, isChord: boolean): LetterKey {
  if (isChord) return { is: 'not for us' }
  if (/^[A-Z+]$/.test(key)) return { is: 'letter', letter: key }
  if (key === 'Backspace' || key === 'Delete') return { is: 'letter', letter: '' }
  if (key === 'Escape') return { is: 'leave' }
  return { is: key.length > 1 && key !== 'Enter' ? 'not for us' : 'other' }
}
