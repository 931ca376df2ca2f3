import { readOrder } from '#features/orders/rules/read-order.ts'
import { present } from '#shared/base/present.ts'
import type { SaidReader } from './readers.ts'
import { saidAt } from './said-at.ts'
import { clock, repeatText } from './say-when.ts'

export const readOrders: SaidReader = (said) => {
  const text = said.text ?? ''
  const read = readOrder(text, saidAt(said, text), [])
  if (read.trouble || read.words === undefined) return { reading: 'ask' }
  return {
    reading: present({
      day: read.day,
      time: clock(read.minute),
      repeat: read.repeat && repeatText(read.repeat),
      lines: read.lines.map((line) => [line.quantity, line.words]),
      each: read.lines.find((line) => line.price !== undefined)?.price,
      price: read.price,
      deposit: read.deposit,
      paid: read.paid,
    }),
  }
}
