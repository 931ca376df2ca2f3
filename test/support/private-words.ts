import type { Product } from '#features/catalog/model.ts'
import type { Customer } from '#features/customers/model.ts'
import type { Issue } from '#features/issues/model.ts'
import type { Note } from '#features/notes/model.ts'
import type { Occasion } from '#features/occasions/model.ts'
import type { Order } from '#features/orders/model.ts'
import type { Preference } from '#features/preferences/model.ts'
import type { Promised } from '#features/promises/model.ts'
import type { OpenSlate, PaidAhead } from '#features/purchases/model.ts'
import type { VisitStats } from '#features/visit-stats/model.ts'
import { digitsOf } from '#shared/base/text.ts'

/** The tables of a book that hold what people say and owe, as they lie in the database. */
export type BookRows = {
  readonly customers: readonly Customer[]
  readonly preferences: readonly Preference[]
  readonly products: readonly Product[]
  readonly orders: readonly Order[]
  readonly issues: readonly Issue[]
  readonly promises: readonly Promised[]
  readonly occasions: readonly Occasion[]
  readonly notes: readonly Note[]
  readonly slates: readonly OpenSlate[]
  readonly paidAhead: readonly PaidAhead[]
  readonly visitStats: readonly VisitStats[]
}

/** Words of the book that no customer may read over the counter. */
export type PrivateWords = {
  readonly customerId: string
  readonly kind: string
  readonly text: string
}

/** Everything private in a book, row by row: what a later row says is held against it by itself. */
export function privateWordsOf(book: BookRows): readonly PrivateWords[] {
  const about = (
    customerId: string,
    kind: string,
    texts: readonly (string | undefined)[],
  ): readonly PrivateWords[] =>
    texts.flatMap((text) => (text ? [{ customerId, kind, text: plain(text) }] : []))
  const quiet = ['likes', 'dislikes', 'matters']
  return [
    ...book.customers.flatMap((each) => [
      ...about(each.id, 'phone', phonesOf(each)),
      ...about(
        each.id,
        'e-mail',
        [...each.emails, ...each.people.flatMap((of) => of.emails)].map(({ address }) => address),
      ),
      ...about(each.id, 'address', [each.address]),
      ...about(each.id, 'how the name is said', [each.pronunciation]),
      ...about(each.id, 'note on the card', [each.note]),
      // Whoever reads "green scarf" knows who is meant, whatever else is said of them.
      ...about(each.id, 'description', [each.description, each.description?.split(',')[0]]),
      ...about(each.id, 'tag', each.tags),
      ...about(each.id, 'card', each.codes),
      ...about(each.id, 'how it is between us', [each.between]),
    ]),
    ...book.preferences
      .filter(({ kind }) => quiet.includes(kind))
      .flatMap(({ customerId, value }) => about(customerId, 'taste', [value])),
    ...book.notes.flatMap(({ customerId, words }) => about(customerId, 'note', [words])),
    ...book.occasions.flatMap((each) => [
      ...about(each.customerId, each.surprise ? 'surprise date' : 'date', [
        each.what,
        each.forWhom,
      ]),
      ...each.given.flatMap(({ what, received }) =>
        about(each.customerId, 'gift', [what, received]),
      ),
    ]),
    ...book.orders.flatMap((each) => [
      ...(each.surprise
        ? about(each.customerId, 'surprise order', [
            each.words,
            ...each.lines.map(({ words }) => words),
          ])
        : []),
      ...(each.costs ?? []).flatMap(({ what, amount }) =>
        about(each.customerId, 'cost', [what, euros(amount)]),
      ),
    ]),
    ...book.issues.flatMap((each) => [
      // What is on our turn is worth mentioning to them.
      ...(each.state === 'open' && each.turn === 'ours'
        ? []
        : about(each.customerId, 'issue', [each.words])),
      ...about(each.customerId, 'how it was settled', [each.settled?.how, each.settled?.cause]),
      ...about(each.customerId, 'what it cost', [each.settled?.cost && euros(each.settled.cost)]),
      ...about(
        each.customerId,
        'what we put them through',
        each.effort.map(({ what }) => what),
      ),
    ]),
    ...book.slates.flatMap(({ id, owed }) => about(id, 'owed', [euros(owed)])),
    ...book.paidAhead.flatMap(({ customerId, unit, count }) =>
      about(customerId, 'money ahead', [unit === undefined ? euros(count) : undefined]),
    ),
    ...book.visitStats.flatMap(({ id, spend }) => about(id, 'spent', [euros(spend)])),
  ]
}

/** Allergies are there for whoever has them, and for nobody else. */
export const allergiesOf = (book: BookRows): readonly PrivateWords[] =>
  book.preferences
    .filter(({ kind }) => kind === 'allergy')
    .map(({ customerId, value }) => ({ customerId, kind: 'allergy', text: plain(value) }))

/** All that this customer may read of themselves: it may hold the same words as something private. */
export function openWordsOf(book: BookRows, id: string): string {
  const theirs = <T extends { readonly customerId: string }>(rows: readonly T[]): readonly T[] =>
    rows.filter(({ customerId }) => customerId === id)
  const own = book.customers.filter((each) => each.id === id)
  const said = ['usual', 'how-to', 'allergy']
  return plain(
    [
      ...own.flatMap(({ name, people }) => [name, ...people.map((each) => each.name)]),
      ...theirs(book.preferences).flatMap(({ kind, value }) =>
        said.includes(kind) ? [value] : [],
      ),
      ...theirs(book.orders).flatMap((each) =>
        each.surprise ? [] : [each.words, each.note, ...pricesOf(each)],
      ),
      ...theirs(book.promises).flatMap(({ what, said: where }) => [what, where]),
      ...theirs(book.issues).flatMap(({ state, turn, words }) =>
        state === 'open' && turn === 'ours' ? [words] : [],
      ),
      ...theirs(book.paidAhead).map(({ unit }) => unit),
      ...book.products.map(({ name }) => name),
    ].join('\n'),
  )
}

/** Which of them stand in what is read, but for those within `open`. */
export function foundIn(
  read: string,
  hidden: readonly PrivateWords[],
  open = '',
): readonly PrivateWords[] {
  const text = plain(read)
  const digits = text.split('\n').map(digitsOf)
  const isRead = ({ kind, text: words }: PrivateWords): boolean =>
    kind === 'phone' ? digits.some((line) => line.includes(words)) : text.includes(words)
  return hidden.filter((each) => !open.includes(each.text) && isRead(each))
}

/** Of jobs that are done too: a card of a client has the last ones. */
const pricesOf = ({ quote, lines }: Order): readonly string[] =>
  [quote, ...lines.map(({ price }) => price)].flatMap((each) => (each ? [euros(each)] : []))

/** The end is enough to know a number by. */
const phonesOf = ({ phones, people }: Customer): readonly string[] =>
  [...phones, ...people.flatMap((each) => each.phones)].map(({ number }) =>
    digitsOf(number).slice(-6),
  )

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[ \t\u00a0]+/g, ' ')

const euros = (minor: number): string =>
  new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'EUR' }).format(minor / 100)
