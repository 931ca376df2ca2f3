const spelledOut: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  ø: 'oe',
  å: 'aa',
  œ: 'oe',
}
const bare: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

/** Lower case without accents: "Müller" is "muller". Used by search and sorted names. */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  if (isPlain(lower)) return lower
  return lower
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[ßæøœłđðþı]/g, (letter) => bare[letter] ?? letter)
}

/**
 * Both ways people type a name: "Müller" gives "muller mueller". Once where both are the same.
 */
export function foldBoth(text: string): string {
  const lower = text.toLowerCase()
  if (isPlain(lower)) return lower
  const plain = fold(lower)
  const spelled = fold(lower.normalize('NFC').replace(/[äöüßæøåœ]/g, (l) => spelledOut[l] ?? l))
  return plain === spelled ? plain : `${plain} ${spelled}`
}

/** Digits of a phone or a card code, for a search by its ending. */
export const digitsOf = (text: string): string => text.replace(/\D+/g, '')

/** Trimmed, white space as one blank, no control characters; `undefined` when nothing is left. */
export function tidy(text: string | undefined): string | undefined {
  const clean = text?.replace(/[\p{Cc}\p{Z}]+/gu, ' ').trim()
  return clean ? clean : undefined
}

/** At most `length` characters, cut with an ellipsis; never inside a surrogate pair. */
export function shorten(text: string, length: number): string {
  const letters = Array.from(text)
  return letters.length <= length ? text : `${letters.slice(0, length - 1).join('')}…`
}

function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false
  return true
}
