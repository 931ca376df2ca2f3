import { appendFileSync } from 'node:fs'

/** The result for a shop that was damaged a number of times. */
export type Told = {
  readonly fault: string
  readonly tries: number
  /** Records that were shown as saved and are missing at the end. */
  readonly lost: number
  readonly saw: string
}

/** `npm run damage` sets it: the full numbers instead of one of each kind. */
const inFull = process.env.THE_USUAL_DAMAGE === 'full'

/** Kinds that `npm test` leaves out to save time, because it runs a similar one. */
export const onlyInFull = <Each>(kinds: readonly Each[]): readonly Each[] => (inFull ? kinds : [])

export const tries = (few: number, many: number): number => (inFull ? many : few)

/** For the table of `npm run damage`; a plain test run writes none. */
export function tell(row: Told): Told {
  const { THE_USUAL_DAMAGE_ROWS } = process.env
  if (THE_USUAL_DAMAGE_ROWS) appendFileSync(THE_USUAL_DAMAGE_ROWS, `${JSON.stringify(row)}\n`)
  return row
}

/** What the owner saw, each thing once and in order. */
export const eachOnce = (seen: readonly string[]): string => [...new Set(seen)].join('; then ')
