import fc from 'fast-check'
import { expect, it } from 'vitest'
import { groupsOf, groupsToProve, isGroup, secretLineOf } from '#features/backup/rules/key-line.ts'

const identity = 'AGE-SECRET-KEY-1PARF0FTDUC52SNHH96PT4F4GZ246YRUYHPXTE7FTAVHQXERDP3TQSZYSP7'
const lettersOf = (line: string): readonly string[] => groupsOf(line).map(({ letters }) => letters)
const die = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

it('the groups on the sheet are the whole line, in order', () => {
  expect(lettersOf(identity).join('')).toBe(identity.slice(16))
  expect(groupsOf(identity).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
})

it('the owner is asked for two different groups of the sheet, and only those are accepted', () => {
  fc.assert(
    fc.property(die, die, (one, other) => {
      const [first, second] = groupsToProve(identity, [one, other])
      expect(first).toBeLessThan(second)
      for (const number of [first, second]) {
        const group = lettersOf(identity)[number - 1] ?? ''
        expect(isGroup(identity, number, ` ${group.toLowerCase()} `)).toBe(true)
        expect(isGroup(identity, number, `${group}A`)).toBe(false)
        expect(isGroup(identity, number, '')).toBe(false)
      }
    }),
  )
})

it('a secret line is accepted as typed from paper: in groups, in small letters, without its start', () => {
  const read = lettersOf(identity).join(' ').toLowerCase()
  expect(secretLineOf(`AGE-SECRET-KEY-1 ${read}`)).toBe(identity)
  expect(secretLineOf(read)).toBe(identity)
  expect(secretLineOf(`# created: today\n${identity}\n`)).toBe(identity)
  expect(secretLineOf(identity.slice(0, -1))).toBeUndefined()
  expect(secretLineOf('')).toBeUndefined()
})

it('the first and the last group of the sheet may both be asked for', () => {
  const almost = 0.999
  expect(groupsToProve(identity, [0, 0])).toEqual([1, 2])
  expect(groupsToProve(identity, [0, almost])).toEqual([1, 10])
  expect(groupsToProve(identity, [almost, 0])).toEqual([1, 10])
  expect(groupsToProve(identity, [0.5, almost])).toEqual([5, 6])
})

it('a group that is not on the sheet is not accepted', () => {
  expect(isGroup(identity, 11, 'PARF0F')).toBe(false)
})

it('a secret line is found after a remark that stands farther in, and with dots between', () => {
  expect(secretLineOf(`  # secret\n${lettersOf(identity).join(' · ')}`)).toBe(identity)
  expect(secretLineOf(`remark # secret\n${identity}`)).toBeUndefined()
})
