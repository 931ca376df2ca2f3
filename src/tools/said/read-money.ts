import { impossible } from '../../shared/base/assert.ts'
import { readAmount } from '../../shared/said/amount.ts'
import type { SaidReader } from './readers.ts'

export const readMoney: SaidReader = ({ lang = '', currency = '', text = '' }) => {
  const read = readAmount(text, { language: lang, currency })
  switch (read.is) {
    case 'amount':
      return { reading: read.amount }
    case 'ask':
      return { reading: 'ask' }
    case 'refused':
      return { reading: 'refuse' }
    default:
      return impossible(read)
  }
}
