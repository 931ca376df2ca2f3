const spelledOut: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ø: 'oe',
  å: 'aa',
}
/** Letters that are no base letter with a mark. */
const bare: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ə: 'e',
  ı: 'i',
  ς: 'σ',
  ـ: '',
}

const apostrophes = /[`´‘’‛′ʹʻʼʽʾʿˈ՚׳]/g
const invisible = /\p{Default_Ignorable_Code_Point}+/gu
/** Of Latin, Greek, Cyrillic, Hebrew and Arabic; the vowel signs of Thai and Hindi stay. */
const accents =
  /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670]+/g

/**
 * The one fold, for all that is searched or compared: lower case, without accents and invisible
 * marks, full width as half, one apostrophe, one hyphen, one blank. "Müller" is "muller".
 */
export function fold(text: string): string {
  if (isPlain(text)) return text.toLowerCase()
  return text
    .replace(apostrophes, "'")
    .normalize('NFKD')
    .toLowerCase()
    .replace(apostrophes, "'")
    .replace(invisible, '')
    .replace(accents, '')
    .replace(/[ßæøœłđðþħŧŋəıςـ]/g, (letter) => bare[letter] ?? letter)
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/\p{Z}/gu, ' ')
    .replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replace(/\p{Nd}/gu, plainDigit)
    .normalize('NFC')
}

/**
 * All ways people type it, folded, the plain one first: "Müller" and "Mueller" are both "muller" and
 * "mueller".
 */
export function spellings(text: string): readonly string[] {
  const plain = fold(text)
  const isAscii = isPlain(text)
  if (isAscii && !/[aou]e|aa/.test(plain)) return [plain]
  const long = isAscii ? plain : fold(spelled(text))
  const short = long.replace(/([ao]|(?<![aeq])u)e|aa/g, (_, vowel = 'a') => vowel)
  return [...new Set([plain, long, short])]
}

const spelled = (text: string): string =>
  text
    .replace(apostrophes, "'")
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[äöüøå]/g, (letter) => spelledOut[letter] ?? letter)

/** Each script has its ten digits in a row; these are the zeros. */
const zeros = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50]

function plainDigit(digit: string): string {
  const value = digit.charCodeAt(0)
  const zero = zeros.find((each) => each <= value && value < each + 10)
  return zero === undefined ? digit : `${value - zero}`
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
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > 127 || code === backtick) return false
  }
  return true
}

const backtick = 96
