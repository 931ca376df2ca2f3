/** A number in a sentence, with all that stands before and after it. */
export type Stretch = {
  readonly before: string
  readonly here: string
  readonly after: string
  /** With a currency sign or word. */
  readonly isMarked: boolean
}

/** The number belongs to a longer number, a word, a date, a time, a share or a range. */
export function isPartOfMore(stretch: Stretch, language: string): boolean {
  const { before, here, after, isMarked } = stretch
  if (joinsBefore.test(before) || joinsAfter.test(after)) return true
  if (!isMarked) return isPlainPart(stretch) || isDate(stretch) || isTime(stretch, language)
  // US$5 where dollars are others, and "2 pounds of cherries", which are weighed.
  if (/\p{Lu}$/u.test(before) && /^\p{Sc}/u.test(here)) return true
  if (/\p{L}$/u.test(here) && /^\s+(?:of|de)\s/iu.test(after)) return true
  // "700x28c" and "B05c" are sizes and models.
  if (/\p{L}$/u.test(here) && /[\p{L}×*]$/u.test(before)) return true
  // "Fr" is a Friday as well as a franc.
  const mayBeDay = /^\p{L}.*\p{Nd}$/u.test(here)
  return mayBeDay && (monthAfter.test(after) || clockAfter.test(after))
}

const joinsBefore =
  /[\p{N}_#]$|\p{N}[.,:/–-]$|\/$|[\p{L}\p{N}][-–]$|(?:^|[\s(])[-−–+]$|−\s?$|\p{N}\s?\p{Sc}?\s?[-–]\s?$|\p{N}\s?\p{Sc}?\s(?:bis|to|a|hasta)\s$/u
const joinsAfter =
  /^(?:[:/.,'’–-]?\p{N}|\s?[-–]\s?\p{Sc}?\s?\p{N}|\s(?:bis|to|a|hasta)\s\p{Sc}?\s?\p{N})/u

const isPlainPart = ({ before, here, after }: Stretch): boolean =>
  /\p{L}$/u.test(before) ||
  /^(?:[\p{L}\p{N}_ºª]|\s?[%‰°]|[/–-]\p{L})/u.test(after) ||
  // "4. Klasse"; and six digits in a row are a phone or a number of something.
  (/^\p{Nd}+$/u.test(here) && (/^\.\s?\p{L}/u.test(after) || here.length > 5))

const months =
  '(?:jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez|ene|abr|ago|dic)\\p{L}*\\.?'
const monthBefore = new RegExp(`(?<!\\p{L})${months}(?:\\s(?:de|del))?\\s$`, 'iu')
const monthAfter = new RegExp(`^\\.?\\s(?:(?:de|of)\\s)?${months}(?!\\p{L})`, 'iu')

function isDate({ before, here, after }: Stretch): boolean {
  const [, day, month] = /^(\d{1,2})\.(\d{1,2})$/.exec(here) ?? []
  const isDotted = day !== undefined && Number(day) <= 31 && Number(month) <= 12
  if (isDotted && (after.startsWith('.') || onDay.test(before))) return true
  return (/^\d{1,4}$/.test(here) && monthBefore.test(before)) || monthAfter.test(after)
}
const onDay = /(?<!\p{L})(?:am|vom|bis|zum|den|on|el|del)\s$/iu

/** "8 am Freitag" is German for Friday: there only "8am" is a time. */
const isTime = ({ before, here, after }: Stretch, language: string): boolean =>
  clockAfter.test(after) ||
  (!language.startsWith('de') && /^\sam(?!\p{L})/iu.test(after)) ||
  (clockBefore.test(before) && /^\d{1,2}(?:\.\d\d)?$/.test(here)) ||
  (/(?<!\p{L})(?:at|by|until|till|ab)\s$/iu.test(before) && /^\d{1,2}$/.test(here))
const clockAfter = /^\s?(?:uhr|pm|a\.\s?m|p\.\s?m|h|hrs|o['’]?\s?clock)(?!\p{L})/iu
const clockBefore = /(?<!\p{L})(?:um|gegen|(?:a|sobre) las?)\s$/iu
