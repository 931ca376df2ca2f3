import { useEffect, useMemo, useState } from 'react'
import type { FindPart, FoundThing } from '#kit/parts/search.ts'
import { afterKey } from '#kit/read-once.ts'
import { useBook, useFeatures } from '#kit/use-book.ts'
import { type HeldBecause, useHeldBy } from '#kit/use-held-by.ts'
import { usePeople } from '#kit/use-people.ts'
import type { Said } from '#shared/base/said.ts'
import { fold, tidy } from '#shared/base/text.ts'

/** A person as the people index returns them. */
export type PersonFound = ReturnType<People['find']>[number]

type People = ReturnType<typeof useBook>['people']

/** A row under the search box: a person, a thing, or the offer to add someone new. */
export type SearchOption =
  | {
      readonly kind: 'person'
      readonly key: string
      readonly person: PersonFound
      /** What they have, where that is what was asked for. */
      readonly why?: Said | undefined
      /** What tells them from others of their name. */
      readonly apart?: ReturnType<People['apart']>[number] | undefined
    }
  | {
      readonly kind: 'thing'
      readonly key: string
      readonly thing: FoundThing
      /** The kind of the things found here: "Products". */
      readonly among: Said
    }
  | { readonly kind: 'new'; readonly key: 'new'; readonly typed: string }

const peopleShown = 8
const thingsShown = 4
/** Some of them are found by their name already. */
const heldRead = 2 * peopleShown

/**
 * People at once, at every key; things as soon as they are read. Nothing until everyone is in
 * memory: a regular must not be offered as someone new.
 */
export function useResults(typed: string): readonly SearchOption[] {
  const people = useFoundPeople(typed)
  const things = useThings(typed)
  const held = useHeldBy(typed, heldRead)
  const { people: index } = useBook()
  return useMemo(() => {
    const text = tidy(typed)
    if (text === undefined || !people) return []
    const asOption = (person: PersonFound): SearchOption => ({
      ...{ kind: 'person', key: person.id, person },
      why: person.field === 'name' ? held.get(person.id) : undefined,
      apart: index.apart(person.id)[0],
    })
    return [
      ...people.map(asOption),
      ...things.map(
        (each): SearchOption => ({ kind: 'thing', key: `thing ${each.thing.key}`, ...each }),
      ),
      // Of "rye" the loaf is meant before all those who take it.
      ...holders(index, people, held).map(asOption),
      { kind: 'new', key: 'new', typed: text },
    ]
  }, [people, things, held, index, typed])
}

/** After those that a name or a card finds, as far as there is room. */
const holders = (
  index: People,
  found: readonly PersonFound[],
  held: HeldBecause,
): readonly PersonFound[] =>
  [...held.keys()]
    .filter((id) => !found.some((each) => each.id === id))
    .flatMap((id) => index.get(id) ?? [])
    .slice(0, peopleShown - found.length)
    .map((person) => ({ ...person, field: 'name' }))

function useFoundPeople(typed: string): readonly PersonFound[] | undefined {
  const people = usePeople()
  return useMemo(
    () => (people.isWhole() ? people.find(typed, peopleShown) : undefined),
    [people, typed],
  )
}

type Thing = { readonly thing: FoundThing; readonly among: Said }

const none: readonly Thing[] = []

function useThings(typed: string): readonly Thing[] {
  const { records } = useBook()
  const features = useFeatures()
  const [found, setFound] = useState({ typed: '', things: none })
  useEffect(() => {
    const folded = fold(typed.trim())
    if (folded.length < 2) return
    const parts = features
      .flatMap((feature) => feature.find ?? [])
      .sort((one, other) => one.order - other.order)
    const findIn = async ({ find, title }: FindPart): Promise<readonly Thing[]> => {
      const found = await find(records, folded, thingsShown)
      return found.map((thing) => ({ thing, among: title }))
    }
    return afterKey(
      () => Promise.all(parts.map(findIn)),
      (all) => setFound({ typed, things: all.flat().slice(0, thingsShown) }),
    )
  }, [features, records, typed])
  return found.typed === typed ? found.things : none
}
