/** A key as the page gets it. `code` is its place on the keyboard, whatever is printed on it. */
export type Key = {
  readonly key: string
  readonly code: string
  readonly ctrl: boolean
  readonly meta: boolean
  readonly alt: boolean
  readonly altGraph: boolean
}

/** So many tiles have a key. */
export const likelyPlaces = 6

/** Ctrl/Cmd and a digit by its place; AltGraph and a digit is a character on many layouts. */
export function likelyPlaceOf(key: Key): number | undefined {
  if (key.altGraph || key.alt || key.ctrl === key.meta) return undefined
  const digit = /^Digit([1-6])$/.exec(key.code)?.[1]
  return digit === undefined ? undefined : Number(digit)
}

/** A typed character, not a command. */
export const isCharacter = (key: Key): boolean =>
  Array.from(key.key).length === 1 && !key.meta && (key.altGraph || !(key.ctrl || key.alt))
