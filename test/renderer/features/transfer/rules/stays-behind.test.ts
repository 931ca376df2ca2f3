import { expect, it } from 'vitest'
import { staysBehind } from '#features/transfer/rules/stays-behind.ts'
import { card, fixture, read, readOne } from '#test/support/brought-file.ts'
import { aBrought } from '#test/support/listed-people.ts'

it('people with more values than a book can hold are named before the import', () => {
  const long = readOne(card('VERSION:3.0', `FN:${'A'.repeat(10_000)}`))
  const tags = Array.from({ length: 60 }, (_, at) => `tag ${at}`).join(',')
  const tagged = readOne(card('VERSION:3.0', 'FN:Tagged', `CATEGORIES:${tags}`))
  const plain = readOne(card('VERSION:3.0', 'FN:Plain', 'CATEGORIES:one,two'))
  expect(staysBehind([long, tagged, plain])).toEqual({ photos: 0, cut: [long, tagged], binary: [] })
})

it('photos are counted, and other binary values have the file’s own names', () => {
  const { people } = read(fixture('android-2.1.vcf'))
  expect(staysBehind(people).photos).toBe(1)
  const key = 'KEY;ENCODING=b:AAAA'
  const [one, other] = [1, 2].map((at) => readOne(card('VERSION:3.0', `FN:P${at}`, key)))
  expect(staysBehind([one, other].flatMap((each) => each ?? [])).binary).toEqual(['KEY'])
})

it('a photo that is too big or unreadable is counted as well', () => {
  const without = (why: 'photo-too-big' | 'photo-unreadable' | 'binary') =>
    aBrought({ leftOut: [{ column: 'PHOTO', why }] })
  const people = [without('photo-too-big'), without('photo-unreadable'), without('binary')]
  expect(staysBehind(people).photos).toBe(2)
})
