import { digitsOf, fold } from '#shared/base/text.ts'
import { emailsOf, knownNamesOf, type Likeness, namesOf, phonesOf, sourceKey } from './likeness.ts'
import type { KnownFacts, Listed } from './listed.ts'
import { phoneTail } from './same-phone.ts'

/** Known customers by the keys that may match someone on a list. */
export type KnownIndex = {
  readonly at: (place: number) => KnownFacts | undefined
  /** Adds one and returns its place, or replaces the one at `place`. */
  readonly put: (known: KnownFacts, place?: number) => number
  /** Possible matches, surest sign first; the next one is looked up only on demand. */
  readonly candidates: (listed: Listed) => Generator<Candidates>
}

export type Candidates = {
  readonly places: readonly number[]
  /** The sign they may match by. */
  readonly by: readonly Likeness['by'][]
}

export function knownIndex(all: readonly KnownFacts[]): KnownIndex {
  const known: KnownFacts[] = []
  const places: Places = new Map()
  const put = (each: KnownFacts, place = known.length): number => {
    known[place] = each
    for (const key of keysOf(each)) add(places, key, place)
    return place
  }
  for (const each of all) put(each)
  return { at: (place) => known[place], put, candidates: (listed) => candidates(places, listed) }
}

/** More than a family or a shop share it: it does not identify anybody. */
const mostSharers = 50

function* candidates(places: Places, { facts }: Listed): Generator<Candidates> {
  const { source, phones, emails } = facts
  const at = (key: string) => places.get(key) ?? []
  if (source) yield { places: at(ofSource(sourceKey(source))), by: ['source'] }
  const ways = [
    ...phones.map(({ number }) => ofPhone(number)),
    ...emails.map(({ address }) => ofEmail(fold(address))),
  ].map(at)
  const sharers = ways.filter((some) => some.length <= mostSharers).flat()
  yield { places: sharers, by: ['phone', 'email'] }
  const names = [ofAll(facts), ...namesOf(facts).map(ofName)]
  // A short number identifies nobody, but finds whom a row without a name went to.
  yield { places: [...names.flatMap(at), ...sharers], by: ['phone', 'email', 'name'] }
}

/** At most one place more than may share a key. */
type Places = Map<string, number[]>

/** Old keys of a replaced customer stay: a match is always checked again. */
function add(places: Places, key: string, place: number): void {
  const there = places.get(key)
  if (there === undefined) places.set(key, [place])
  else if (there.length <= mostSharers && !there.includes(place)) there.push(place)
}

const ofSource = (key: string): string => `source ${key}`
const ofPhone = (number: string): string => `phone ${phoneTail(number) ?? digitsOf(number)}`
const ofEmail = (folded: string): string => `email ${folded}`
const ofName = (name: string): string => `name ${name}`

const keysOf = (known: KnownFacts): readonly string[] => [
  ...(known.facts.source ? [ofSource(sourceKey(known.facts.source))] : []),
  ...phonesOf(known.facts).map(ofPhone),
  ...emailsOf(known.facts).map(ofEmail),
  ...knownNamesOf(known.facts).map(ofName),
  ofAll(known.facts),
]

/** Tells "Guest, by the window" from a hundred other guests written down alike. */
const ofAll = ({ note, ...facts }: Listed['facts']): string =>
  [
    'all',
    namesOf(facts)[0],
    ...phonesOf(facts).map(digitsOf),
    ...emailsOf(facts),
    note?.slice(0, 200),
  ].join('\n')
