const start = 'AGE-SECRET-KEY-1'
const length = 58
const groupSize = 6

/** A group of letters on the sheet, and the small number over it, from 1. */
export type KeyGroup = { readonly number: number; readonly letters: string }

/** The secret part of a line in short groups: nine of six letters and one of four. */
export const groupsOf = (identity: string): readonly KeyGroup[] =>
  (identity.slice(start.length).match(new RegExp(`.{1,${groupSize}}`, 'g')) ?? []).map(
    (letters, place) => ({ number: place + 1, letters }),
  )

/** Two different group numbers from 1, lower first; the dice are from 0 up to 1. */
export function groupsToProve(
  identity: string,
  [one, other]: readonly [number, number],
): readonly [number, number] {
  const count = groupsOf(identity).length
  const first = Math.floor(one * count)
  const second = (first + 1 + Math.floor(other * (count - 1))) % count
  return first < second ? [first + 1, second + 1] : [second + 1, first + 1]
}

/** Whether the typed group has that number on the sheet; case and gaps do not matter. */
export const isGroup = (identity: string, number: number, typed: string): boolean =>
  plain(typed) !== '' && plain(typed) === groupsOf(identity)[number - 1]?.letters

/** The secret line in what an owner typed, scanned or pasted; nothing if a part of it is missing. */
export function secretLineOf(typed: string): string | undefined {
  const text = plain(typed.replace(/^\s*#.*$/gm, ''))
  const found = new RegExp(`^(?:${start})?([0-9A-Z]{${length}})$`).exec(text)
  return found ? `${start}${found[1]}` : undefined
}

const plain = (typed: string): string => typed.replace(/[\s·]+/g, '').toUpperCase()
