import { format, isValid, parse } from 'date-fns'
import { expect, it } from 'vitest'
import { isDay } from '#shared/base/day.ts'

const two = (value: number): string => String(value).padStart(2, '0')

it('accepts only real calendar days, with leap years and short months', () => {
  const wrong: string[] = []
  for (const year of ['0000', '0099', '1600', '1900', '2000', '2023', '2024', '2100', '9999']) {
    for (let month = 0; month <= 13; month++) {
      for (const date of [0, 1, 28, 29, 30, 31, 32]) {
        const text = `${year}-${two(month)}-${two(date)}`
        const parsed = parse(text, 'yyyy-MM-dd', new Date(2000, 0, 1))
        const is = isValid(parsed) && format(parsed, 'yyyy-MM-dd') === text
        if (isDay(text) !== is) wrong.push(text)
      }
    }
  }
  expect(wrong).toEqual([])
})
