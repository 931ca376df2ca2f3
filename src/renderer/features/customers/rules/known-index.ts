import { digitsOf, fold } from '#shared/base/text.ts'
import { emailsOf, type Likeness, namesOf, phonesOf, sourceKey, sourcesOf } from './likeness.ts'
import type { KnownFacts, Listed } from './listed.ts'
import { phoneTail } from './same-phone.ts'

/** KnownFacts customers by what may tell that someone on a list is one of them. */
export type KnownIndex = {
  readonly at: (place: number) => KnownFacts | undefined
  /** Adds one and tells their place, or replaces the one at `place`. */
  readonly put: (known: KnownFacts, place?: number) => number
  /** Who might be meant, by the surest sign first; the next one is looked up only when asked for. */
  readonly candidates: (listed: Listed) => Generator<Candidates>
}

export type Candidates = {
  readonly places: readonly number[]
  /** What they must turn out to be alike by. */
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

/** More than a family or a shop share it: it says nothing about who somebody is. */
const mostSharers = 50

function* candidates(places: Places, { facts }: Listed): Generator<Candidates> {
  const { source, phones, emails } = facts
  const at = (key: string) => places.get(key) ?? []
  if (source) yield { places: at(ofSource(sourceKey(source))), by: ['source'] }
  const ways = [
    ...phones.flatMap(({ number }) => phoneTail(number) ?? []).map(ofPhone),
    ...emails.map(({ address }) => ofEmail(fold(address))),
  ].map(at)
  const sharers = ways.filter((some) => some.length <= mostSharers).flat()
  yield { places: sharers, by: ['phone', 'email'] }
  const names = [ofAll(facts), ...namesOf(facts).map(ofName)]
  yield { places: names.flatMap(at), by: ['phone', 'email', 'name'] }
}

/** At most one place more than may share a key. */
type Places = Map<string, number[]>

/** Old keys of a customer who was replaced stay: whoever is found is looked at again. */
function add(places: Places, key: string, place: number): void {
  const there = places.get(key)
  if (there === undefined) places.set(key, [place])
  else if (there.length <= mostSharers && !there.includes(place)) there.push(place)
}

const ofSource = (key: string): string => `source ${key}`
const ofPhone = (tail: string): string => `phone ${tail}`
const ofEmail = (folded: string): string => `email ${folded}`
const ofName = (name: string): string => `name ${name}`

const keysOf = (known: KnownFacts): readonly string[] => [
  ...sourcesOf(known).map((source) => ofSource(sourceKey(source))),
  ...phonesOf(known.facts)
    .flatMap((phone) => phoneTail(phone) ?? [])
    .map(ofPhone),
  ...emailsOf(known.facts).map(ofEmail),
  ...namesOf(known.facts).map(ofName),
  ofAll(known.facts),
]

/** Tells "Guest, by the window" from a hundred other guests who were written down alike. */
const ofAll = ({ note, ...facts }: Listed['facts']): string =>
  [
    'all',
    namesOf(facts)[0],
    ...phonesOf(facts).map(digitsOf),
    ...emailsOf(facts),
    note?.slice(0, 200),
  ].join('\n')
