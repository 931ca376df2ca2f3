import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { features } from '#app/features.ts'
import { words as appWords } from '#app/words/en.ts'
import { type AnyDeed, defineDeed } from '#book/define-deed.ts'
import { rowDeeds } from '#book/row-deeds.ts'
import { versions } from '#book/versions/all.ts'
import { words as bookWords } from '#book/words/en.ts'
import type { Feature } from '#kit/define-feature.ts'
import type { CardAction } from '#kit/parts/counter.ts'
import type { TodayRow } from '#kit/parts/today.ts'
import { trashPart } from '#kit/parts/trash.ts'
import { words as kitWords } from '#kit/words/kit-en.ts'
import { words as labelWords } from '#kit/words/labels-en.ts'
import { words as whenWords } from '#kit/words/when-en.ts'
import { day, instantOf, plusDays } from '#shared/base/day.ts'
import { ok } from '#shared/base/result.ts'
import { defineWords } from '#shared/base/words.ts'
import { defineTable, nobody, type Row, rowFields } from '#shared/book/table.ts'
import { openTestBook } from '#test/support/open-test-book.ts'
import { live } from '#test/support/random-deeds.ts'
import {
  complaintsAbout,
  complaintsAboutRow,
  type Registry,
} from '#test/support/registry-complaints.ts'

const files = import.meta.glob<Readonly<Record<string, unknown>>>(
  ['/src/renderer/features/*/deeds.ts', '/src/renderer/features/*/deeds/*.ts'],
  { eager: true },
)
const isDeed = (value: unknown): value is AnyDeed =>
  typeof value === 'object' && value !== null && 'sample' in value && 'change' in value

const registry: Registry = {
  features,
  written: Object.entries(files).flatMap(([file, names]) =>
    Object.values(names)
      .filter(isDeed)
      .map((deed) => ({ file: file.slice(1), deed })),
  ),
  stores: versions.stores(),
  ownWords: [appWords, bookWords, kitWords, labelWords, whenWords].map(({ of }) => of),
}

describe('the registry', () => {
  it('has no faults', () => {
    expect(registry.written.length).toBeGreaterThan(50)
    expect(complaintsAbout(registry)).toEqual([])
  })

  it('gives each row of Today its letters once, after any random life of a shop', async () => {
    const { book, clock, close } = await openTestBook()
    const everyDeedInTurn = Array.from({ length: 300 }, (_, at) => {
      return {
        kind: 'deed',
        which: at,
        numbers: [at * 7, at * 5, at * 3, at, at + 1, at + 2],
      } as const
    })
    expect(await live(book, clock, everyDeedInTurn)).toBeGreaterThan(100)
    const seen: string[] = []
    for (const days of [0, 1, 30, 200, 330]) {
      const today = plusDays(day('2026-03-03'), days)
      for (const feature of features)
        for (const row of (await feature.today?.load(book.records, today, instantOf(today))) ??
          []) {
          expect(complaintsAboutRow(row, feature)).toEqual([])
          seen.push(...(row.keys ?? []).map(({ letter }) => letter))
        }
    }
    expect(new Set(seen).size).toBeGreaterThan(3)
    await close()
  })
})

const words = defineWords('gifts', { table_gifts: 'Gifts', field_what: 'What' })
const gifts = defineTable<Row & { readonly what: string }>({
  name: 'gifts',
  schema: z.strictObject({ ...rowFields<string>(), what: z.string() }),
  refers: {},
  person: nobody,
})
const give = defineDeed({
  name: 'give-gift-card',
  input: z.strictObject({}),
  load: async () => undefined,
  change: () => ok([]),
  words: () => words.say('table_gifts'),
  sample: () => ({}),
})
const onGift = rowDeeds(gifts, words.say('table_gifts'))
const move = onGift.trash({ name: 'trash-gift', words: () => words.say('table_gifts') })
const trash = [
  trashPart({ table: gifts, trash: move, putBack: move, title: () => 'a gift', to: '/gifts' }),
]
const good: Feature = { id: 'giftCards', words, tables: [gifts], deeds: [give], trash }
const manifest = 'src/renderer/features/gift-cards/feature.ts'
const file = 'src/renderer/features/gift-cards/deeds.ts'

/** The faults of a made-up feature among other made-up ones. */
const said = (feature: Partial<Feature>, more: Partial<Registry> = {}, others: Feature[] = []) =>
  complaintsAbout({
    features: [...others, { ...good, ...feature }],
    written: [{ file, deed: give }],
    stores: { gifts: 'id, deletedAt' },
    ownWords: ['app'],
    ...more,
  })
const other = (feature: Partial<Feature>): Feature => ({
  id: 'other',
  words: defineWords('other', {}),
  ...feature,
})
const otherManifest = 'src/renderer/features/other/feature.ts'
let made = 0
const action = (letter: string, more: Partial<CardAction> = {}): CardAction => ({
  id: `by ${letter}`,
  letter,
  label: words.say('table_gifts'),
  order: 1,
  draft: { panel: `made up ${++made}`, fields: {} },
  Panel: () => null,
  ...more,
})

describe('a made-up feature', () => {
  it('has no faults', () => {
    expect(said({})).toEqual([])
  })

  it('may not have the id, words, table, deed, path or command of another', () => {
    const screens = [{ path: '/gifts', Component: () => null }]
    const commands = [{ id: 'gifts', label: words.say('table_gifts'), to: '/gifts' }]
    const twin = other({ words, tables: [gifts], deeds: [give], trash, screens, commands })
    expect(said({ screens, commands }, {}, [twin])).toEqual([
      `${manifest}: the table “gifts” is taken by ${otherManifest}`,
      `${manifest}: the words “gifts” is taken by ${otherManifest}`,
      `${manifest}: the path “/gifts” is taken by ${otherManifest}`,
      `${manifest}: the command “gifts” is taken by ${otherManifest}`,
    ])
    expect(said({ id: 'other' }, {}, [other({})])).toEqual([
      `${otherManifest}: the id “other” is taken by ${otherManifest}`,
    ])
    expect(said({}, { ownWords: ['gifts'] })).toEqual([
      `${manifest}: the words “gifts” is taken by the app’s own words`,
    ])
  })

  it('may not have a letter that another has in the same trade', () => {
    const twin = other({ actions: [action('P', { id: 'promise', trade: 'jobs' })] })
    expect(said({ actions: [action('P', { trade: 'counter' })] }, {}, [twin])).toEqual([])
    expect(said({ actions: [action('P')] }, {}, [twin])).toEqual([
      `${manifest}: for jobs, the letter “P” is taken by ${otherManifest}`,
    ])
    expect(said({ actions: [action('Q')] })).toEqual([
      `${manifest}: “Q” is no letter of a card (ADFGINOPRVWX+)`,
    ])
  })

  it('may not have a letter twice for one deed in Just now, nor serve a deed that does not exist', () => {
    const part = { letter: 'M', deeds: [give.name], label: words.say('table_gifts'), order: 1 }
    const justNow = [
      { ...part, Panel: () => null },
      { ...part, Panel: () => null },
    ]
    expect(said({ justNow })).toEqual([
      `${manifest}: in Just now, for give-gift-card, the letter “M” is taken by ${manifest}`,
    ])
    expect(said({ justNow: [{ ...part, deeds: ['sell'], Panel: () => null }] })).toEqual([
      `${manifest}: Just now serves “sell”, which is no deed`,
    ])
  })

  it('may not have a letter twice on a row of Today, nor the one that puts it off', () => {
    const key = { letter: 'K', label: words.say('table_gifts'), deed: give, input: {} } as const
    const row: TodayRow = {
      ...{ key: 'gift:1', group: 'today', words: words.say('table_gifts'), order: 1, to: '/' },
      keys: [key, key],
    }
    expect(complaintsAboutRow(row, good)).toEqual([
      `${manifest}: on the row “gift:1”, the letter “K” is taken by ${manifest}`,
    ])
  })

  it('may not have the name of another’s deed: the sentence names both files', () => {
    const elsewhere = 'src/renderer/features/other/deeds.ts'
    const written = [
      { file: elsewhere, deed: { ...give } },
      { file, deed: give },
    ]
    expect(said({}, { written }, [other({ deeds: [written[0]?.deed ?? give] })])).toEqual([
      `${file}: the deed “give-gift-card” is taken by ${elsewhere}`,
    ])
  })

  it('must have a trash for its table, and an index of what is in it', () => {
    expect(said({ trash: [] })).toEqual([`${manifest}: the table “gifts” needs a “trash” part`])
    expect(said({}, { stores: { gifts: 'id' } })).toEqual([
      'src/renderer/book/versions: a new file must index “deletedAt” of “gifts”',
    ])
  })

  it('must say which table an id refers to, since undo, erase and import know it only by that', () => {
    const schema = z.strictObject({ ...rowFields<string>(), what: z.string(), giverId: z.string() })
    const tables = [{ ...gifts, schema }]
    expect(said({ tables })).toEqual([
      'src/renderer/features/gift-cards/model.ts: “giverId” of “gifts” must be in its “refers”',
    ])
  })

  it('must list each of its deeds', () => {
    expect(said({ deeds: [] })).toEqual([`${file}: no feature.ts lists the deed “give-gift-card”`])
  })

  it('must have a store for its table, an index for each reference, and refer to a table', () => {
    expect(said({}, { stores: {} })).toEqual([
      'src/renderer/book/versions: a new file must give the table “gifts” a store',
    ])
    expect(said({}, { stores: { gifts: 'id, deletedAt', cards: 'id' } })).toEqual([
      'src/renderer/book/versions: no feature has a table for the store “cards”',
    ])
    const derived = [{ tables: ['sums'], derive: async () => [], rebuild: async () => undefined }]
    expect(said({ derived })).toEqual([
      'src/renderer/book/versions: a new file must give the table “sums” a store',
    ])
    expect(said({ derived }, { stores: { gifts: 'id, deletedAt', sums: 'id' } })).toEqual([])
    const tables = [{ ...gifts, refers: { what: 'gifts' } }]
    expect(said({ tables }, { stores: { gifts: 'id, [what+id], deletedAt' } })).toEqual([])
    expect(said({ tables }, { stores: { gifts: 'id, [id+what], deletedAt' } })).toEqual([
      'src/renderer/book/versions: a new file must index “what” of “gifts”, which refers to “gifts”',
    ])
    expect(
      said(
        { tables: [{ ...gifts, refers: { what: 'cards' } }] },
        { stores: { gifts: 'id, what, deletedAt' } },
      ),
    ).toEqual(['src/renderer/features/gift-cards/model.ts: “what” refers to no table: “cards”'])
  })

  it('must say where Enter on a row in the trash goes, if its table is about no customer', () => {
    const part = { table: gifts, trash: move, putBack: move, title: () => 'a gift' }
    expect(said({ trash: [trashPart({ ...part, to: '/gifts' })] })).toEqual([])
    expect(said({ trash: [trashPart(part)] })).toEqual([
      `${manifest}: the trash of “gifts” needs a “to”, as its rows are about no customer`,
    ])
  })

  it('must name its table and every field a reader may see, in its own words', () => {
    const en = 'src/renderer/features/gift-cards/words/en.ts'
    expect(said({ words: defineWords('gifts', {}) })).toEqual([
      `${en}: “table_gifts” is missing, which names the table in a list`,
      `${en}: “field_what” is missing, which names it to a reader`,
    ])
  })
})
