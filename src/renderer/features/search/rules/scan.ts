/** Keys that came faster than anyone types. */
export type Burst = { readonly text: string; readonly lastAt: number }

export const noBurst: Burst = { text: '', lastAt: Number.NEGATIVE_INFINITY }

export type KeyPress = {
  readonly key: string
  /** Milliseconds on the page's own clock. */
  readonly at: number
}

export type HeardKey = { readonly burst: Burst; readonly code?: string }

const fastest = 40
const shortest = 6

/**
 * A scanner types like a keyboard: six or more characters, each less than 40 ms after the one
 * before, then Enter. Digits and the lack of blanks distinguish a code from words pasted by a tool.
 */
export function hearKey(burst: Burst, { key, at }: KeyPress): HeardKey {
  const goesOn = at - burst.lastAt < fastest
  // Scanners press Shift for capital letters.
  if (key === 'Shift') return { burst }
  if (key === 'Enter') {
    return goesOn && isCode(burst.text) ? { burst: noBurst, code: burst.text } : { burst: noBurst }
  }
  if (key.length !== 1) return { burst: noBurst }
  return { burst: { text: goesOn ? burst.text + key : key, lastAt: at } }
}

const isCode = (text: string): boolean =>
  text.length >= shortest && /^\S+$/.test(text) && (text.match(/\d/g)?.length ?? 0) >= 3

/** Codes are compared without case and blanks, which scanners send differently. */
export const sameCode = (one: string, other: string): boolean => plain(one) === plain(other)

const plain = (code: string): string => code.replace(/\s+/g, '').toLowerCase()
