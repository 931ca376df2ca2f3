import { calledOf, customers } from '#features/customers/model.ts'
import { nameChange, peopleOf } from '#kit/name-change.ts'
import { useBook } from '#kit/use-book.ts'
import { useLive } from '#kit/use-live.ts'
import type { Said } from '#shared/base/said.ts'
import { shorten } from '#shared/base/text.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { eachOf, type HistoryLine, seqsOfLine } from '../repo.ts'
import { words } from '../words/en.ts'

export type NamedLine = {
  readonly what: Said
  /** The page the line opens, when it is about one person who is still in the book. */
  readonly whose?: CustomerId
  /** How many people it is about, and of how many it still holds. */
  readonly people: number
  readonly still: number
}

type Book = ReturnType<typeof useBook>

/** The text of a line of history; absent until it is read. */
export function useLineName(line: HistoryLine): NamedLine | undefined {
  const book = useBook()
  return useLive(() => nameLine(book, line), [book, line])
}

async function nameLine(book: Book, line: HistoryLine): Promise<NamedLine> {
  const said = await nameChange(book, line.change)
  const ids = await everyoneIn(book, seqsOfLine(line))
  const { holds } = line
  const still = typeof holds === 'string' ? 0 : (await everyoneIn(book, holds)).size
  const counts = { people: ids.size, still }
  if (!said) return { ...counts, what: words.say('unknown', { deed: line.change.deed }) }
  const [only] = ids
  // A deed about no customer has no `who`.
  if (only === undefined || said.with?.who === undefined) return { ...counts, what: said }
  const who =
    ids.size === 1 ? await nameOf(book, line, only) : words.say('people', { count: ids.size })
  const what = { ...said, with: { ...said.with, who } }
  const row = ids.size === 1 && (await book.records.table(customers).get(only))
  return row ? { ...counts, what, whose: only } : { ...counts, what }
}

/** Everyone that these Changes are about. */
export async function everyoneIn(
  book: Book,
  seqs: readonly number[],
): Promise<ReadonlySet<CustomerId>> {
  const ids = new Set<CustomerId>()
  await eachOf(book.records, seqs, async (change) => {
    for (const id of await peopleOf(book, change)) ids.add(id)
  })
  return ids
}

/** Customers in the trash have a name too, and so do those whose creation was undone. */
async function nameOf(book: Book, line: HistoryLine, id: CustomerId): Promise<string | Said> {
  const { rows } = book.records.versions.migrateChange(line.change)
  const image = rows.find((each) => each.table === customers.name && each.id === id)
  const parsed = customers.schema.safeParse(wholeOf(image?.now ?? image?.was, id)).data
  const called = (await book.people.nameOf(id)) ?? (parsed && calledOf(parsed))
  return called === undefined ? words.say('someone') : shorten(called, 80)
}

const wholeOf = (image: object | undefined, id: CustomerId): unknown =>
  image && { rev: 0, updatedAt: 0, ...image, id }
