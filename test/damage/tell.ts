import { appendFileSync } from 'node:fs'

/** What became of a shop that was hurt some number of times. */
export type Told = {
  readonly fault: string
  readonly tries: number
  /** Records that had been shown as saved and were not there in the end. */
  readonly lost: number
  readonly saw: string
}

/** `npm run damage` sets it: the full numbers instead of one of each kind. */
const inFull = process.env.THE_USUAL_DAMAGE === 'full'

/** The kinds that `npm test` has no time for beside their nearest kin. */
export const onlyInFull = <Each>(kinds: readonly Each[]): readonly Each[] => (inFull ? kinds : [])

export const tries = (few: number, many: number): number => (inFull ? many : few)

/** For the table of `npm run damage`; a plain test run keeps none. */
export function tell(row: Told): Told {
  const { THE_USUAL_DAMAGE_ROWS } = process.env
  if (THE_USUAL_DAMAGE_ROWS) appendFileSync(THE_USUAL_DAMAGE_ROWS, `${JSON.stringify(row)}\n`)
  return row
}

/** What the owner saw, each thing once and in its order. */
export const eachOnce = (seen: readonly string[]): string => [...new Set(seen)].join('; then ')
