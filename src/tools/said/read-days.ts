import { readOccasion } from '#features/occasions/rules.ts'
import { present } from '#shared/base/present.ts'
import { isBirthday } from '#shared/said/date-said.ts'
import type { SaidReader } from './readers.ts'
import { saidAt } from './said-at.ts'

export const readDays: SaidReader = (said) => {
  const text = said.text ?? ''
  const read = readOccasion(text, saidAt(said, text))
  if (typeof read === 'string') return { reading: read === 'two dates' ? 'ask' : 'refuse' }
  const { what, forWhom, monthDay, year } = read
  const kind = what === undefined || isBirthday(what) ? undefined : what
  return { reading: present({ whose: forWhom, what: kind, day: monthDay, year }) }
}
