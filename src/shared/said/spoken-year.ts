import { allNumberWords } from './number-words.ts'
import { anyOf } from './plain.ts'

const centuries: ReadonlyMap<string, number> = new Map([
  ['nineteen hundred', 1900],
  ['nineteen', 1900],
  ['twenty', 2000],
  ['two thousand', 2000],
  ['neunzehnhundert', 1900],
  ['zweitausend', 2000],
  ['mil novecientos', 1900],
  ['dos mil', 2000],
])
const below = anyOf([...allNumberWords].filter(([, value]) => value < 100).map(([word]) => word))
const year = new RegExp(
  `^(?<century>${anyOf(centuries.keys())})(?:\\s*(?:and|und|oh|o)?\\s*(?<rest>${below}))?(?!\\p{L})`,
  'u',
)

/** "nineteen eighty five", "neunzehnhundertachtzig", "dos mil cinco" at the start of folded words. */
export function spokenYear(
  plain: string,
): { readonly year: number; readonly length: number } | undefined {
  const match = year.exec(plain)
  const { century = '', rest } = match?.groups ?? {}
  const from = centuries.get(century.replace(/\s+/g, ' '))
  // "twenty" alone is no year, "zweitausend" is one.
  if (!match || from === undefined || (rest === undefined && /^(?:nineteen|twenty)$/.test(century)))
    return undefined
  const of = rest === undefined ? 0 : (allNumberWords.get(rest.replace(/\s+/g, ' ')) ?? 0)
  return { year: from + of, length: match[0].length }
}
