import fc from 'fast-check'
import type { Book } from '#book/book.ts'
import type { AnyDeed, Deed, Pick } from '#book/define-deed.ts'
import { personTable } from '#book/merged.ts'
import { day as dayFrom, dayOf, minuteOf, plusDays } from '#shared/base/day.ts'
import type { FixedClock } from './fixed-clock.ts'

/** One step of a random life of a shop. `numbers` drive every pick, so failures shrink and replay. */
export type Step =
  | { readonly kind: 'deed'; readonly which: number; readonly numbers: readonly number[] }
  | { readonly kind: 'undo' | 'redo' }
  | { readonly kind: 'take back'; readonly which: number }
  | { readonly kind: 'time passes'; readonly days: number; readonly minutes: number }

const number = fc.nat({ max: 10_000 })
const deed = fc.record({
  kind: fc.constant('deed' as const),
  which: number,
  numbers: fc.array(number, { minLength: 6, maxLength: 12 }),
})
const undo = fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const) })
const time = fc.record({
  kind: fc.constant('time passes' as const),
  days: fc.nat({ max: 9 }),
  minutes: fc.nat({ max: 600 }),
})
const takeBack = fc.record({ kind: fc.constant('take back' as const), which: number })

export const steps = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: deed },
    { weight: 3, arbitrary: undo },
    { weight: 2, arbitrary: time },
  ),
  { maxLength: 40, size: 'max' },
)
export const stepsWithTakingBack = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: deed },
    { weight: 2, arbitrary: undo },
    { weight: 3, arbitrary: takeBack },
    { weight: 2, arbitrary: time },
  ),
  { maxLength: 40, size: 'max' },
)

/** Does the steps; returns how many deeds were written, so that a test can check for some. */
export async function live(
  book: Book,
  clock: FixedClock,
  run: readonly Step[],
  deeds: readonly AnyDeed[] = book.deeds,
): Promise<number> {
  let written = 0
  for (const step of run) {
    clock.add(1000)
    switch (step.kind) {
      case 'deed':
        written += await performSample(book, deeds[step.which % deeds.length], step.numbers)
        break
      case 'undo':
        await book.undo()
        break
      case 'redo':
        await book.redo()
        break
      case 'take back':
        await takeSomethingBack(book, step.which)
        break
      case 'time passes': {
        const now = clock.now()
        clock.set(
          plusDays(dayOf(now), step.days),
          Math.min(1439, minuteOf(now) + step.minutes) % 1440,
        )
        break
      }
    }
  }
  return written
}

/** A deed with its own sample as the input; 1 if something was written. */
export async function performSample(
  book: Book,
  asked: AnyDeed | undefined,
  numbers: readonly number[],
): Promise<0 | 1> {
  if (!asked) return 0
  const rows = await rowsOf(book)
  const input = asked.sample(pickFrom(numbers, rows))
  if (input === undefined) return 0
  // A deed's sample fits its own input.
  const deed = asked as unknown as Deed<unknown, unknown>
  // As on a card that is open before its key is pressed.
  if (numbers.length % 2 === 0) await book.prepare(deed, input)
  const result = await book.perform(deed, input)
  return result.ok && result.value.change ? 1 : 0
}

async function takeSomethingBack(book: Book, which: number): Promise<void> {
  const roots = (await book.records.changes.toArray()).filter((each) => each.undoes === undefined)
  const change = roots[which % Math.max(1, roots.length)]
  if (change) await book.takeBack(change)
}

type Ids = ReadonlyMap<string, readonly string[]>
type Rows = { readonly living: Ids; readonly trashed: Ids }
type Known = {
  readonly living: Map<string, readonly string[]>
  readonly trashed: Map<string, readonly string[]>
  /** Tables that were written since they were read. */
  readonly stale: Set<string>
}

const known = new WeakMap<Book, Known>()

/** The ids of all rows; only tables that changed are read again, since this comes before each deed. */
async function rowsOf(book: Book): Promise<Rows> {
  const rows = known.get(book) ?? nothingKnown(book)
  await Promise.all(
    [...rows.stale].map(async (name) => {
      const all = await book.records.tableByName(name).toArray()
      const ids = (gone: boolean) =>
        all.filter((row) => (row.deletedAt !== undefined) === gone).map((row) => row.id)
      rows.living.set(name, ids(false))
      rows.trashed.set(name, ids(true))
    }),
  )
  rows.stale.clear()
  return rows
}

function nothingKnown(book: Book): Known {
  const tables = book.records.tables.map(({ name }) => name)
  const rows: Known = { living: new Map(), trashed: new Map(), stale: new Set(tables) }
  known.set(book, rows)
  book.onChange((change) => {
    for (const { table } of change.rows) rows.stale.add(table)
  })
  return rows
}

function pickFrom(numbers: readonly number[], rows: Rows): Pick {
  let at = 0
  const next = (): number => numbers[at++ % numbers.length] ?? 0
  const oneOf = (ids: readonly string[] = []) =>
    // The table's rows have ids of the brand the deed needs.
    ids[next() % Math.max(1, ids.length)] as never
  return {
    int: (from, to) => from + (next() % (to - from + 1)),
    one: (from) => from[next() % from.length] ?? from[0],
    row: (table) => oneOf(rows.living.get(table)),
    trashed: (table) => oneOf(rows.trashed.get(table)),
    customer: () => oneOf(rows.living.get(personTable.name)),
    day: () => plusDays(dayFrom('2026-01-01'), next() % 365),
    text: () => {
      const which = next() % 8
      // Sometimes at or over a field's limit, which is 200 or 20,000 characters.
      const wall = [199, 200, 201, 20_000, 20_001][next() % 5] ?? 0
      if (which === 7) return 'x'.repeat(wall)
      return `${['Ana', 'Müller', 'flat white', 'no nuts', 'O’Brien', '李雷', 'oat'][which]} ${next() % 50}`
    },
  }
}
