import { present } from '../base/present.ts'
import { tidy } from '../base/text.ts'
import { plainOf } from './plain.ts'
import type { SaidAt } from './when-pieces.ts'
import { readYearDay } from './year-day.ts'

/** A date that comes round, called what it was called: "died", "funeral of his mother". */
export type DateSaid = {
  readonly what: string
  readonly monthDay: string
  readonly year?: number
  /** Whose birthday, when it is not their own: "Lina", "wife Ada". */
  readonly forWhom?: string
}

const birthday =
  /(?<![\p{L}])(?:birth\s?day|b['-]?day|date of birth|dob|born|turns|geburtstag|geb\.?|geboren|geburtsdatum|cumple\s?anos|cumple|nacid[oa]|nacio|fecha de nacimiento)(?!\p{L})|(?<=^|\s)(?:\*|b\.(?=\s|$)|b(?=\s\d))/u
const kind =
  /(?<!\p{L})(?:wedding anniversary|anniversary|wedding day|wedding|name ?day|christening|graduation|funeral|engagement|baptism|retires|retirement|opening|opened|died|death|passed away|deceased|memorial|jahrestag|\p{L}*hochzeit\p{L}*|\p{L}*jubilaum|namenstag|taufe|konfirmation|kommunion|einschulung|beerdigung|todestag|gestorben|verstorben|beisetzung|trauerfeier|verlobung|eroffnung|rente|ruhestand|firmung|aniversario de bodas?|bodas de \p{L}+|aniv\.?|aniversario|boda|santo|bautizo|comunion|graduacion|entierro|jubilacion|inauguracion|murio|fallecio|fallecid[oa])(?!\p{L})/u
/** A month by its name, or a year: it can't be a size, a formula or a fraction. */
const sureDate =
  /\d{4}-\d\d-\d\d|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|(?<!\p{L})(?:jan|feb|mar|marz|maerz|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez|ene|abr|ago|dic)\p{L}*/u
/** They say how long, not what is on that day. */
const isSpan =
  /(?<!\p{L})(?:until|till|away|since|seit|bis|ab|hasta|desde|from|pays?|zahlt|paga|order\p{L}*|bestell\p{L}*|next|call|ring|due)(?!\p{L})/u

/** The words that say what comes round: "wedding anniversary", "Geburtstag". */
export function dateKindIn(text: string): string | undefined {
  const plain = plainOf(text)
  const match = birthday.exec(plain) ?? kind.exec(plain)
  return match ? text.normalize('NFC').slice(match.index, match.index + match[0].length) : undefined
}

export const isBirthday = (what: string): boolean => birthday.test(plainOf(what))

export function readDateSaid(text: string, at: SaidAt): DateSaid | undefined {
  const whole = text.normalize('NFC').replace(/\*(?=\d)/, '* ')
  const plain = plainOf(whole)
  const isOwn = birthday.test(plain)
  if (!isOwn && !kind.test(plain) && (!sureDate.test(plain) || isSpan.test(plain))) return undefined
  const read = readYearDay(whole, at)
  if (typeof read === 'string') return undefined
  const rest = plain === '' ? undefined : tidy(read.rest.replace(/^[\s:,*]+|[\s:,*]+$/g, ''))
  const { monthDay, year } = read
  if (isOwn) return { ...present({ monthDay, year }), ...birthdayOf(rest?.slice(0, 300)) }
  if (rest === undefined || rest.split(' ').length > 6) return undefined
  return rest.length > 300 ? undefined : present({ what: rest, monthDay, year })
}

const small =
  /^(?:has|is|was|on|her|his|their|am|hat|ist|an|die|der|el|es|su|the|was born|wurde|today)$/u

function birthdayOf(rest = ''): Pick<DateSaid, 'what' | 'forWhom'> {
  const plain = plainOf(rest)
  const match = birthday.exec(plain) ?? /(?<=^|\s)b$/.exec(plain)
  const said = match ? rest.slice(match.index, match.index + match[0].length) : ''
  const others = match
    ? `${rest.slice(0, match.index)} ${rest.slice(match.index + said.length)}`
    : rest
  const telling = others
    .split(/[\s:,]+/)
    .filter((each) => each !== '' && !small.test(plainOf(each)))
    .join(' ')
  const what = said === '' || said === '*' || said === 'b' ? 'birthday' : said
  if (telling === '') return { what }
  const forWhom = telling.replace(/^(?:of|von|vom|de|del)\s+/iu, '').replace(/['’]s?$/u, '')
  return { what, forWhom }
}
