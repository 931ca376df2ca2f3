import { digitsOf, fold } from '#shared/base/text.ts'
import { phoneTail } from '#shared/said/same-phone.ts'
import { emailsOf, knownNamesOf, type Likeness, namesOf, phonesOf, sourceKey } from './likeness.ts'
import type { KnownFacts, Listed } from './listed.ts'

/** Known people by the keys that may match someone on a list; `Who` is one object for each. */
export type KnownIndex<Who> = {
  /** Adds someone, or what is known of them now. */
  readonly put: (who: Who, known: KnownFacts) => void
  /** Possible matches, surest sign first; the next one is looked up only on demand. */
  readonly candidates: (listed: Listed) => Generator<Candidates<Who>>
}

type Candidates<Who> = {
  readonly people: readonly { readonly who: Who; readonly known: KnownFacts }[]
  /** The signs they may match by. */
  readonly by: readonly Likeness['by'][]
}

export function knownIndex<Who>(): KnownIndex<Who> {
  const everyone = new Map<Who, KnownFacts>()
  const byKey: ByKey<Who> = new Map()
  return {
    put: (who, known) => {
      everyone.set(who, known)
      for (const key of keysOf(known)) add(byKey, key, who)
    },
    *candidates(listed) {
      for (const { some, by } of sharers(byKey, listed)) {
        const people = [...new Set(some)].flatMap((who) => {
          const known = everyone.get(who)
          return known ? [{ who, known }] : []
        })
        yield { people, by }
      }
    },
  }
}

/** More than a family or a shop share it: it does not identify anybody. */
const mostSharers = 50

function* sharers<Who>(
  byKey: ByKey<Who>,
  { facts }: Listed,
): Generator<Pick<Candidates<Who>, 'by'> & { readonly some: readonly Who[] }> {
  const { source, phones, emails } = facts
  const at = (key: string) => byKey.get(key) ?? []
  if (source) yield { some: at(ofSource(sourceKey(source))), by: ['source'] }
  const ways = [
    ...phones.map(({ number }) => ofPhone(number)),
    ...emails.map(({ address }) => ofEmail(fold(address))),
  ].map(at)
  const reached = ways.filter((some) => some.length <= mostSharers).flat()
  yield { some: reached, by: ['phone', 'email'] }
  const names = [ofAll(facts), ...namesOf(facts).map(ofName)]
  // A row without a name, whose number is too short to match by, is still found by that number.
  yield { some: [...names.flatMap(at), ...reached], by: ['phone', 'email', 'name'] }
}

/** At most one more than may share a key. */
type ByKey<Who> = Map<string, Who[]>

/** Keys that someone no longer has stay: a match is always checked again. */
function add<Who>(byKey: ByKey<Who>, key: string, who: Who): void {
  const there = byKey.get(key)
  if (there === undefined) byKey.set(key, [who])
  else if (there.length <= mostSharers && !there.includes(who)) there.push(who)
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
