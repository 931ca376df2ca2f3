import { readOccasion } from '#features/occasions/rules.ts'
import { present } from '#shared/base/present.ts'
import type { SaidReader } from './readers.ts'
import { saidAt } from './said-at.ts'

export const readDays: SaidReader = (said) => {
  const text = said.text ?? ''
  const read = readOccasion(text, saidAt(said, text))
  if (typeof read === 'string') return { reading: read === 'two dates' ? 'ask' : 'refuse' }
  return { reading: present({ whose: read.forWhom, day: read.monthDay, year: read.year }) }
}
