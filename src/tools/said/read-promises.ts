import { readPromise } from '#features/promises/rules.ts'
import { present } from '#shared/base/present.ts'
import type { SaidReader } from './readers.ts'
import { saidAt } from './said-at.ts'
import { clock, repeatText } from './say-when.ts'

export const readPromises: SaidReader = (said) => {
  const text = said.text ?? ''
  const read = readPromise(text, saidAt(said, text))
  if (read.trouble || read.what === undefined) return { reading: 'ask' }
  return {
    reading: present({
      what: read.what,
      day: read.due,
      time: clock(read.dueMinute),
      repeat: read.repeat && repeatText(read.repeat),
    }),
  }
}
