import { plainOf, type Span } from './plain.ts'

const hour = '(?:h|hrs?|hours?|std|stunden?|horas?)\\.?'
const short = '(?:m|mins?|minutes?|minuten?|minutos?)\\.?'
const amount = `(?:(\\d{1,2}(?:[.,]\\d{1,2})?)\\s*${hour}(?:\\s*(?:(?:and|und|y)\\s+)?(\\d{1,2})(?:\\s*${short})?)?|(\\d{1,2}):([0-5]\\d)(?:\\s*${hour})?|(\\d{1,4})\\s*${short})`
const alone = new RegExp(`^(?:${amount}|(\\d{1,4}))$`, 'u')
const lead = 'for|takes|lasts|dauert|fuer|fur|durante|dura'
const said = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${lead})\\s+${amount}(?:\\s+(?:long|lang))?(?=\\s*(?:$|[,;.!)]))`,
  'gu',
)
const most = 24 * 60

/** How long something takes, in minutes: "2 h", "1.5 hours", "1h30", "1:30", "90 min", "90". */
export function readMinutes(text: string): number | undefined {
  const match = alone.exec(plainOf(text).trim())
  return match ? minutesOf(match) : undefined
}

export type SaidMinutes = Span & { readonly minutes: number }

/**
 * "for 2 h", "takes 90 min", where nothing else follows: "for 2 h at 75" is a price, "for 2 hours of
 * help" is what was agreed.
 */
export function findMinutes(text: string): SaidMinutes | undefined {
  for (const match of plainOf(text).matchAll(said)) {
    const minutes = minutesOf(match)
    const { index: start } = match
    if (minutes !== undefined) return { minutes, start, end: start + match[0].length }
  }
  return undefined
}

function minutesOf([, hours, more, clock, past, minutes, bare]: RegExpExecArray) {
  const whole = Number((hours ?? clock ?? '0').replace(',', '.')) * 60
  const sum = Math.round(whole + Number(more ?? past ?? minutes ?? bare ?? 0))
  return sum > 0 && sum <= most ? sum : undefined
}
