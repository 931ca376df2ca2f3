import type { BroughtEmail, BroughtPerson, BroughtPhone, KeptValue, LeftOut } from './brought.ts'

/** The person cut to what a book can hold; what had to be cut is said in `leftOut`. */
export function withinLimits(person: BroughtPerson): BroughtPerson {
  const cuts: LeftOut[] = []
  const knife = cutter(cuts)
  const { source, ...rest } = person
  if (source && source.id.length > longest.sourceId) knife.text('source', source.id, 0)
  return {
    ...rest,
    ...(source && source.id.length <= longest.sourceId ? { source } : {}),
    ...textsWithin(person, knife),
    ...waysWithin(person, knife),
    people: knife.list('people', person.people).map((each) => ({
      ...each,
      ...(each.role === undefined ? {} : { role: knife.text('people', each.role, longest.role) }),
      name: knife.text('people', each.name, longest.name),
      ...waysWithin(each, knife),
    })),
    tags: knife.list('tags', person.tags).map((tag) => knife.text('tags', tag, longest.tag)),
    dates: knife
      .list('dates', person.dates)
      .map((date) =>
        date.what === 'other'
          ? { ...date, words: knife.text('dates', date.words, longest.occasion) }
          : date,
      ),
    unknown: keptWithin(person.unknown, cuts, knife),
    leftOut: [...person.leftOut.slice(0, mostOfAKind), ...cuts],
  }
}

/** Letters; only a broken or a hostile file comes near. */
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

type Knife = ReturnType<typeof cutter>

function cutter(cuts: LeftOut[]) {
  const say = (column: string): void => {
    if (!cuts.some((cut) => cut.column === column)) cuts.push({ column, why: 'too-long' })
  }
  return {
    say,
    text: (column: string, text: string, limit: number): string => {
      if (text.length <= limit) return text
      say(column)
      // Never half of a letter that is written with two.
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

function textsWithin(person: BroughtPerson, knife: Knife): Partial<BroughtPerson> {
  return Object.fromEntries(
    textFields.flatMap((field) => {
      const text = person[field]
      return text === undefined ? [] : [[field, knife.text(field, text, longest[field])]]
    }),
  )
}

type Ways = { readonly phones: readonly BroughtPhone[]; readonly emails: readonly BroughtEmail[] }

function waysWithin({ phones, emails }: Ways, knife: Knife): Ways {
  const labelled = <Way extends { readonly label?: string }>(way: Way): Way =>
    way.label === undefined ? way : { ...way, label: knife.text('label', way.label, longest.label) }
  return {
    phones: knife.list('phones', phones).map((phone) => ({
      ...labelled(phone),
      number: knife.text('phones', phone.number, longest.number),
    })),
    emails: knife.list('emails', emails).map((email) => ({
      ...labelled(email),
      address: knife.text('emails', email.address, longest.email),
    })),
  }
}

function keptWithin(
  unknown: readonly KeptValue[],
  cuts: LeftOut[],
  knife: Knife,
): readonly KeptValue[] {
  let room: number = longest.allKept
  return unknown.flatMap(({ column, value }) => {
    if (room <= 0) {
      if (cuts.length < mostOfAKind) knife.say(column.slice(0, longest.tag))
      return []
    }
    const kept = {
      column: knife.text(column.slice(0, longest.tag), column, longest.tag),
      value: knife.text(column.slice(0, longest.tag), value, longest.kept),
    }
    room -= kept.column.length + kept.value.length
    return [kept]
  })
}
