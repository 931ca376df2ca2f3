import type { YearlyDay } from './brought.ts'

/** How a list writes `3/4/1990`; decided per file, since one row alone is ambiguous. */
export type ListDateOrder = 'day-first' | 'month-first' | 'unsure'

const yearless = [1604, 0, 1]
const longestDate = 60

/** Absent when it is blank, not a date, or `3/4` in a list whose order is unknown. */
export function readDate(text: string, order: ListDateOrder): YearlyDay | undefined {
  if (text.length > longestDate) return undefined
  const bare = text.trim().replace(/(?:T|\s)\s*\d{1,2}:\d{2}.*$/, '')
  return yearFirst(bare) ?? withoutYear(bare) ?? numbers(bare, order) ?? inWords(bare)
}

/** Slashed dates with a part over 12 show the order of their file. */
export function listDateOrderOf(texts: readonly string[]): ListDateOrder {
  let order: ListDateOrder = 'unsure'
  for (const text of texts) {
    const match = numeric.exec(text.trim())
    if (!match || match[2] === '.') continue
    const found = betrayed(Number(match[1]), Number(match[3]))
    if (found === undefined) continue
    if (order !== 'unsure' && found !== order) return 'unsure'
    order = found
  }
  return order
}

const betrayed = (first: number, second: number): ListDateOrder | undefined => {
  if (first > 12 && second <= 12) return 'day-first'
  return second > 12 && first <= 12 ? 'month-first' : undefined
}

// 1990-04-15, 19900415, 1990/4/15, 1990-04-15T00:00:00Z
function yearFirst(text: string): YearlyDay | undefined {
  const match =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:T.*)?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})(?:T.*)?$/.exec(text)
  return match ? monthDay(match[2], match[3], match[1]) : undefined
}

// --04-15 and --0415 (RFC 6350 4.3.1)
function withoutYear(text: string): YearlyDay | undefined {
  const match = /^--(\d{2})-?(\d{2})(?:T.*)?$/.exec(text)
  return match ? monthDay(match[1], match[2]) : undefined
}

const numeric = /^(\d{1,2})([-/.])(\d{1,2})(?:[-/.](\d{4}|\d{2})?)?(?:[T\s].*)?$/

// 15/04/1990, 4/15/90, 15.4., 04-15
function numbers(text: string, order: ListDateOrder): YearlyDay | undefined {
  const match = numeric.exec(text)
  if (!match) return undefined
  const [, first, mark, second, year] = match
  // Nobody writes the month first with dots.
  const known = mark === '.' ? 'day-first' : (betrayed(Number(first), Number(second)) ?? order)
  if (known === 'unsure' && first !== second) return undefined
  return known === 'month-first'
    ? monthDay(first, second, century(year))
    : monthDay(second, first, century(year))
}

// Two digits are a birthday in living memory: 29 is 2029 at most, 30 is 1930.
function century(year: string | undefined): string | undefined {
  if (year?.length !== 2) return year
  return Number(year) < 30 ? `20${year}` : `19${year}`
}

const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

// 15 April 1990, April 15, 1990, 15-Apr-90
function inWords(text: string): YearlyDay | undefined {
  const match =
    /^(?<day>\d{1,2})(?:st|nd|rd|th)?[\s.-]+(?<month>[a-z]{3,9})\.?[\s,-]*(?<year>\d{4}|\d{2})?$/i.exec(
      text,
    ) ??
    /^(?<month>[a-z]{3,9})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?[\s,]*(?<year>\d{4}|\d{2})?$/i.exec(
      text,
    )
  const { month = '', day, year } = match?.groups ?? {}
  const at = monthNames.indexOf(month.slice(0, 3).toLowerCase())
  return at < 0 ? undefined : monthDay(String(at + 1), day, century(year))
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** 0 for what is no month. */
function lengthOf(month: number, year: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 && isLeap ? 29 : (monthLengths[month - 1] ?? 0)
}

function monthDay(
  monthText: string | undefined,
  dayText: string | undefined,
  yearText?: string,
): YearlyDay | undefined {
  const month = Number(monthText)
  const day = Number(dayText)
  const year = yearText === undefined ? undefined : Number(yearText)
  const isKnownYear = year !== undefined && !yearless.includes(year)
  if (day < 1) return undefined
  if (isKnownYear && (year < 1800 || year > 2200)) return undefined
  // A leap year for dates without a year: people are born on 29 February.
  if (!(day <= lengthOf(month, isKnownYear ? year : 2000))) return undefined
  return isKnownYear ? { month, day, year } : { month, day }
}
