import { copyFileSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { encodeLine } from '#main/services/journal-lines.ts'
import { asId, type ChangeId } from '#shared/book/ids.ts'
import {
  book,
  entries,
  entry,
  journalThrough,
  large,
  linesFrom,
  readAll,
  throughOf,
} from '#test/support/journal-shop.ts'

type Shop = Awaited<ReturnType<typeof journalThrough>>

const copied = ({ path }: Shop, from: number, to: number) =>
  copyFileSync(path(linesFrom(from)), path(linesFrom(to)))

const swapped = ({ path }: Shop, one: number, other: number) => {
  renameSync(path(linesFrom(one)), path('between'))
  renameSync(path(linesFrom(other)), path(linesFrom(one)))
  renameSync(path('between'), path(linesFrom(other)))
}

const rewritten = (
  { path }: Shop,
  first: number,
  asNow: (lines: readonly string[]) => unknown[],
) => {
  const lines = readFileSync(path(linesFrom(first)), 'utf8').split(/(?<=\n)/)
  writeFileSync(path(linesFrom(first)), asNow(lines).join(''))
}

/** Of twelve Changes in three segments, which begin at 1, 6 and 11. */
const faults: Readonly<Record<string, (shop: Shop) => void>> = {
  'one was copied to a number inside another': (shop) => copied(shop, 6, 3),
  'one was copied to a number between its own and the next': (shop) => copied(shop, 6, 8),
  'the first was copied to the number of the next line': (shop) => copied(shop, 1, 13),
  'the last was copied far behind itself': (shop) => copied(shop, 11, 99),
  'two swapped their names': (shop) => swapped(shop, 1, 6),
  'the last took the name of the first': (shop) => swapped(shop, 1, 11),
  'each line of one stands twice': (shop) =>
    rewritten(shop, 6, (lines) => lines.flatMap((line) => [line, line])),
  'all lines of one stand twice': (shop) => rewritten(shop, 6, (lines) => [...lines, ...lines]),
  'all lines of the last stand twice': (shop) =>
    rewritten(shop, 11, (lines) => [...lines, ...lines]),
  'a line is damaged, of which a copy far behind is whole': (shop) => {
    copied(shop, 6, 99)
    rewritten(shop, 6, ([one, two, three, ...rest]) => [one, two, `#${three}`, ...rest])
  },
}

describe('segments that were copied, renamed or doubled', () => {
  for (const [fault, hurt] of Object.entries(faults)) {
    it(`give every Change once, and the next write puts them right: ${fault}`, async () => {
      const shop = await journalThrough(12, large)
      hurt(shop)

      expect((await readAll(shop.startAgain())).entries).toEqual(entries(1, 12, large))
      expect((await readAll(shop.startAgain(), 7)).entries).toEqual(entries(8, 12, large))
      const next = shop.startAgain()
      expect(await throughOf(next)).toBe(12)
      expect(await next.append(book, [entry(13)])).toEqual({ ok: true, value: { through: 13 } })
      expect(await readAll(shop.startAgain())).toEqual({
        entries: [...entries(1, 12, large), entry(13)],
        end: 'end',
      })
    })
  }

  it('end where another Change has a number that was read: that is another history', async () => {
    const shop = await journalThrough(3)
    const other = { ...entry(2), id: asId<ChangeId>('of-another-day') }
    rewritten(shop, 1, ([one, two, three]) => [one, one, two, encodeLine(book, other), three])

    expect(await readAll(shop.startAgain())).toEqual({ entries: entries(1, 2), end: 'damaged' })
  })
})
