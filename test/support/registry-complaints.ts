import type { ZodType } from 'zod'
import type { AnyDeed } from '#book/define-deed.ts'
import { hidden } from '#features/customers/rules/about-values.ts'
import type { Feature } from '#kit/define-feature.ts'
import { fieldLabel, tableLabel } from '#kit/labels.ts'
import type { TodayRow } from '#kit/parts/today.ts'
import { words as rowWords } from '#kit/words/labels-en.ts'
import type { Trade } from '#shared/book/shop-settings.ts'
import { type AnyTable, nobody } from '#shared/book/table.ts'

/** What a feature is checked against: all others, the deeds in the code, the book's stores. */
export type Registry = {
  readonly features: readonly Feature[]
  /** Every deed that a file exports, with that file. */
  readonly written: readonly { readonly file: string; readonly deed: AnyDeed }[]
  /** Stores of the newest version with their indexes. */
  readonly stores: Readonly<Record<string, string>>
  /** Namespaces of words that are taken by the app itself. */
  readonly ownWords: readonly string[]
}

/** What is wrong with the registry: one sentence each, which names the file to edit. */
export const complaintsAbout = (registry: Registry): readonly string[] => [
  ...namesTwice(registry),
  ...lettersTwice(registry.features),
  ...deedsForgotten(registry),
  ...tablesWithoutPlace(registry),
  ...labelsMissing(registry.features),
  ...idsWithoutTable(registry.features),
  ...trashMissing(registry),
  ...trashLeadsNowhere(registry.features),
]

const folderOf = ({ id }: Feature): string =>
  `src/renderer/features/${id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
const manifest = (feature: Feature): string => `${folderOf(feature)}/feature.ts`

type Claim = { readonly name: string; readonly file: string }

/** One sentence for each name that two places claim. */
function claimedTwice(what: string, claims: readonly Claim[]): readonly string[] {
  const first = new Map<string, string>()
  return claims.flatMap(({ name, file }) => {
    const taken = first.get(name)
    if (taken === undefined) first.set(name, file)
    return taken === undefined ? [] : [`${file}: ${what} “${name}” is taken by ${taken}`]
  })
}

function namesTwice({ features, written, ownWords }: Registry): readonly string[] {
  const claims = (namesOf: (feature: Feature) => readonly string[]): readonly Claim[] =>
    features.flatMap((feature) =>
      namesOf(feature).map((name) => ({ name, file: manifest(feature) })),
    )
  const words = ownWords.map((name) => ({ name, file: 'the app’s own words' }))
  return [
    ...claimedTwice(
      'the id',
      claims(({ id }) => [id]),
    ),
    ...claimedTwice(
      'the table',
      claims(({ tables = [] }) => tables.map(({ name }) => name)),
    ),
    ...claimedTwice(
      'the deed',
      written.map(({ deed: { name }, file }) => ({ name, file })),
    ),
    ...claimedTwice('the words', [...words, ...claims(({ words: { of } }) => [of])]),
    ...claimedTwice(
      'the path',
      claims(({ screens = [] }) => screens.map(({ path }) => path)),
    ),
    ...claimedTwice(
      'the command',
      claims(({ commands = [] }) => commands.map(({ id }) => id)),
    ),
    ...claimedTwice(
      'the draft',
      claims(({ actions = [], drafts = [] }) =>
        [...actions.map(({ draft }) => draft), ...drafts].map(({ panel }) => panel),
      ),
    ),
    ...claimedTwice(
      'the action',
      claims(({ actions = [] }) => actions.map(({ id }) => id)),
    ),
  ]
}

/** On an open card; the same in all languages. */
const cardLetters = 'ADFGINOPRVWX+'

function lettersTwice(features: readonly Feature[]): readonly string[] {
  const actions = features.flatMap((feature) =>
    (feature.actions ?? []).map((action) => ({ ...action, file: manifest(feature) })),
  )
  const justNow = features.flatMap((feature) =>
    (feature.justNow ?? []).map((part) => ({ ...part, file: manifest(feature) })),
  )
  const deeds = new Set(justNow.flatMap((part) => part.deeds))
  const ofTrade = (trade: Trade) =>
    actions
      .filter((action) => (action.trade ?? trade) === trade)
      .map(({ letter, file }) => ({ name: letter, file }))
  return [
    ...actions
      .filter(({ letter }) => !cardLetters.includes(letter))
      .map(({ letter, file }) => `${file}: “${letter}” is no letter of a card (${cardLetters})`),
    ...(['counter', 'jobs'] as const).flatMap((trade) =>
      claimedTwice(`for ${trade}, the letter`, ofTrade(trade)),
    ),
    ...[...deeds].flatMap((deed) =>
      claimedTwice(
        `in Just now, for ${deed}, the letter`,
        justNow
          .filter((part) => part.deeds.includes(deed))
          .map(({ letter, file }) => ({ name: letter, file })),
      ),
    ),
  ]
}

/** A row of Today uses each letter once, and none of Today's own: S puts it off. */
export const complaintsAboutRow = (row: TodayRow, of: Feature): readonly string[] =>
  claimedTwice(`on the row “${row.key}”, the letter`, [
    { name: 'S', file: 'src/renderer/features/today/feature.ts' },
    ...(row.keys ?? []).map(({ letter }) => ({ name: letter, file: manifest(of) })),
  ])

function deedsForgotten({ features, written }: Registry): readonly string[] {
  const known = new Set<unknown>(features.flatMap((feature) => feature.deeds ?? []))
  const forgotten = written
    .filter(({ deed }) => !known.has(deed))
    .map(({ file, deed }) => `${file}: no feature.ts lists the deed “${deed.name}”`)
  const names = new Set(written.map(({ deed }) => deed.name))
  const served = features.flatMap((feature) =>
    (feature.justNow ?? [])
      .flatMap((part) => part.deeds)
      .filter((deed) => !names.has(deed))
      .map((deed) => `${manifest(feature)}: Just now serves “${deed}”, which is no deed`),
  )
  return [...forgotten, ...new Set(served)]
}

/** What the book keeps for itself. */
const ownStores = ['book', 'changes', 'waitingParts']

function tablesWithoutPlace({ features, stores }: Registry): readonly string[] {
  const tables = features.flatMap((feature) => feature.tables ?? [])
  const names = new Set(tables.map(({ name }) => name))
  const derived = features.flatMap((feature) =>
    (feature.derived ?? []).flatMap((each) => each.tables),
  )
  const known = new Set([...names, ...derived, ...ownStores])
  const orphans = Object.keys(stores)
    .filter((store) => !known.has(store))
    .map((store) => `src/renderer/book/versions: no feature has a table for the store “${store}”`)
  const wrong = features.flatMap((feature) =>
    (feature.tables ?? []).flatMap((table) => {
      const keys = stores[table.name]
      const version = 'src/renderer/book/versions: a new file'
      if (keys === undefined) return [`${version} must give the table “${table.name}” a store`]
      return Object.entries(table.refers).flatMap(([field, target]) => [
        ...(isIndexed(keys, field)
          ? []
          : [`${version} must index “${field}” of “${table.name}”, which refers to “${target}”`]),
        ...(names.has(target)
          ? []
          : [`${folderOf(feature)}/model.ts: “${field}” refers to no table: “${target}”`]),
      ])
    }),
  )
  const unkept = derived
    .filter((name) => !(name in stores))
    .map((name) => `src/renderer/book/versions: a new file must give the table “${name}” a store`)
  return [...wrong, ...unkept, ...orphans]
}

/** Alone, in a list, or first of several. */
const isIndexed = (keys: string, field: string): boolean =>
  keys
    .split(/, */)
    .some((key) => key === field || key === `*${field}` || key.startsWith(`[${field}+`))

/** Ids of what is no row of a table: a person inside a customer's own row. */
const idsOfNoRow = ['personId']

/** By its name: a field that refers to a row is known to undo, erase and import only by `refers`. */
const idsWithoutTable = (features: readonly Feature[]): readonly string[] =>
  features.flatMap((feature) =>
    (feature.tables ?? []).flatMap(({ name, schema, refers }) =>
      namesIn(schema)
        .filter((field) => /Ids?$/.test(field) && !(field in refers) && !idsOfNoRow.includes(field))
        .map(
          (field) =>
            `${folderOf(feature)}/model.ts: “${field}” of “${name}” must be in its “refers”`,
        ),
    ),
  )

/**
 * The one row of settings is permanent; a row put off comes back automatically, and what was
 * mentioned is only kept so that it is not said twice. The others belong to
 * a purchase or a day and are undone from History; a batch is no record of the shop's.
 */
export const withoutTrash = [
  'settings',
  'snoozes',
  'mentioned',
  'refunds',
  'voids',
  'visits',
  'batches',
]

function trashMissing({ features, stores }: Registry): readonly string[] {
  return features.flatMap((feature) =>
    (feature.tables ?? [])
      .filter(({ name }) => !withoutTrash.includes(name))
      .flatMap(({ name }) => [
        ...((feature.trash ?? []).some(({ table }) => table.name === name)
          ? []
          : [`${manifest(feature)}: the table “${name}” needs a “trash” part`]),
        ...(isIndexed(stores[name] ?? 'deletedAt', 'deletedAt')
          ? []
          : [`src/renderer/book/versions: a new file must index “deletedAt” of “${name}”`]),
      ]),
  )
}

/** Enter on a row of the trash opens something. */
function trashLeadsNowhere(features: readonly Feature[]): readonly string[] {
  return features.flatMap((feature) =>
    (feature.trash ?? [])
      .filter(({ table, to }) => table.person === nobody && to === undefined)
      .map(
        ({ table: { name } }) =>
          `${manifest(feature)}: the trash of “${name}” needs a “to”, as its rows are about no customer`,
      ),
  )
}

function labelsMissing(features: readonly Feature[]): readonly string[] {
  return features.flatMap((feature) => {
    const file = `${folderOf(feature)}/words/en.ts`
    return (feature.tables ?? []).flatMap((table) => [
      ...(tableLabel(features, table.name)
        ? []
        : [`${file}: “table_${table.name}” is missing, which names the table in a list`]),
      ...fieldsOf(table)
        .filter((field) => fieldLabel(features, table.name, field).key !== `field_${field}`)
        .map((field) => `${file}: “field_${field}” is missing, which names it to a reader`),
    ])
  })
}

/** What a reader may see of a row: not the ids of other rows. */
const fieldsOf = ({ schema, refers }: AnyTable): readonly string[] =>
  namesIn(schema).filter(
    (field) =>
      !(field in refers) &&
      !(`field_${field}` in rowWords.en) &&
      (field === 'personId' || !hidden.test(field)),
  )

const namesIn = (schema: ZodType): readonly string[] =>
  // Every table's schema is an object of fields.
  Object.keys((schema as ZodType & { readonly shape: object }).shape)
