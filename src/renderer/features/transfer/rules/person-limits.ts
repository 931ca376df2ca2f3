import { present } from '#shared/base/present.ts'
import type { BroughtEmail, BroughtPerson, BroughtPhone, KeptValue, LeftOut } from './brought.ts'

/** The person cut to what a book can hold; each cut is named in `leftOut`. */
export function withinLimits(person: BroughtPerson): BroughtPerson {
  const cuts: LeftOut[] = []
  const truncator = truncatorFor(cuts)
  const { source: from, ...rest } = person
  const source = from && from.id.length <= longest.sourceId ? from : undefined
  if (from !== source) truncator.say('source')
  return {
    ...rest,
    ...present({ source }),
    ...textsWithin(person, truncator),
    ...waysWithin(person, truncator),
    people: truncator.list('people', person.people).map((each) => ({
      ...each,
      ...present({ role: each.role && truncator.text('people', each.role, longest.role) }),
      name: truncator.text('people', each.name, longest.name),
      ...waysWithin(each, truncator),
    })),
    tags: truncator
      .list('tags', person.tags)
      .map((tag) => truncator.text('tags', tag, longest.tag)),
    dates: truncator
      .list('dates', person.dates)
      .map((date) =>
        date.what === 'other'
          ? { ...date, words: truncator.text('dates', date.words, longest.occasion) }
          : date,
      ),
    unknown: keptWithin(person.unknown, cuts, truncator),
    leftOut: [...person.leftOut.slice(0, mostOfAKind), ...cuts],
  }
}

/** Letters; only a broken or a hostile file comes close. */
const longest = {
  name: 1_000,
  description: 2_000,
  pronunciation: 200,
  address: 2_000,
  organisation: 500,
  note: 10_000,
  introducedBy: 500,
  label: 60,
  number: 120,
  email: 320,
  role: 200,
  occasion: 300,
  tag: 200,
  sourceId: 300,
  kept: 2_000,
  allKept: 8_000,
} as const
const mostOfAKind = 40

type Truncator = ReturnType<typeof truncatorFor>

function truncatorFor(cuts: LeftOut[]) {
  const say = (column: string): void => {
    if (!cuts.some((cut) => cut.column === column)) cuts.push({ column, why: 'too-long' })
  }
  return {
    say,
    text: (column: string, text: string, limit: number): string => {
      if (text.length <= limit) return text
      say(column)
      // Never splits a surrogate pair.
      return `${text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…`
    },
    list: <Item>(column: string, items: readonly Item[]): readonly Item[] => {
      if (items.length > mostOfAKind) say(column)
      return items.slice(0, mostOfAKind)
    },
  }
}

const textFields = [
  'name',
  'description',
  'pronunciation',
  'address',
  'organisation',
  'note',
  'introducedBy',
] as const

function textsWithin(person: BroughtPerson, truncator: Truncator): Partial<BroughtPerson> {
  return Object.fromEntries(
    textFields.flatMap((field) => {
      const text = person[field]
      return text === undefined ? [] : [[field, truncator.text(field, text, longest[field])]]
    }),
  )
}

type Ways = { readonly phones: readonly BroughtPhone[]; readonly emails: readonly BroughtEmail[] }

function waysWithin({ phones, emails }: Ways, truncator: Truncator): Ways {
  const labelled = <Way extends { readonly label?: string }>(way: Way): Way =>
    way.label === undefined
      ? way
      : { ...way, label: truncator.text('label', way.label, longest.label) }
  return {
    phones: truncator.list('phones', phones).map((phone) => ({
      ...labelled(phone),
      number: truncator.text('phones', phone.number, longest.number),
    })),
    emails: truncator.list('emails', emails).map((email) => ({
      ...labelled(email),
      address: truncator.text('emails', email.address, longest.email),
    })),
  }
}

function keptWithin(
  unknown: readonly KeptValue[],
  cuts: LeftOut[],
  truncator: Truncator,
): readonly KeptValue[] {
  let room: number = longest.allKept
  return unknown.flatMap(({ column, value }) => {
    if (room <= 0) {
      if (cuts.length < mostOfAKind) truncator.say(column.slice(0, longest.tag))
      return []
    }
    const kept = {
      column: truncator.text(column.slice(0, longest.tag), column, longest.tag),
      value: truncator.text(column.slice(0, longest.tag), value, longest.kept),
    }
    room -= kept.column.length + kept.value.length
    return [kept]
  })
}
