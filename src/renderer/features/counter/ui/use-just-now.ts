import { useCallback, useEffect, useState } from 'react'
import { nameChange, peopleOf } from '#kit/name-change.ts'
import { readOnce } from '#kit/read-once.ts'
import { sayApart } from '#kit/say-apart.ts'
import { useBook } from '#kit/use-book.ts'
import { useSay, useWords } from '#kit/use-words.ts'
import type { Change } from '#shared/book/change.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { facesOf, newestChanges } from '../repo.ts'
import { justNow } from '../rules/just-now.ts'
import { useCounter } from '../state.ts'
import { words } from '../words/en.ts'
import { useShortName } from './use-short-name.ts'

/** A deed that still holds, in words anyone at the counter may read. */
export type DoneDeed = {
  readonly change: Change
  readonly text: string
  readonly who: readonly CustomerId[]
}

const shown = 5
const kept = 60

/** `isLate` while a newer deed than the first shown is still being put into words. */
export function useJustNow(): { readonly deeds: readonly DoneDeed[]; readonly isLate: boolean } {
  const changes = useNewestChanges()
  const name = useNameForCounter()
  const [deeds, setDeeds] = useState<readonly DoneDeed[]>([])
  useEffect(
    () => readOnce(() => Promise.all(justNow(changes, shown).map(name)), setDeeds),
    [changes, name],
  )
  const isLate = justNow(changes, 1)[0]?.id !== deeds[0]?.change.id
  return { deeds, isLate }
}

/** Read once, then updated by each Change: a live query would reread imports at every deed. */
function useNewestChanges(): readonly Change[] {
  const { records, onChange } = useBook()
  const [changes, setChanges] = useState<readonly Change[]>([])
  useEffect(() => {
    const keep = (more: readonly Change[]): void =>
      setChanges((known) => newestOf([...known, ...more]))
    const stopListening = onChange((change) => keep([change]))
    const stopReading = readOnce(() => newestChanges(records, shown), keep)
    return () => {
      stopListening()
      stopReading()
    }
  }, [onChange, records])
  return changes
}

const newestOf = (changes: readonly Change[]): readonly Change[] =>
  [...new Map(changes.map((each) => [each.seq, each])).values()]
    .sort((one, other) => other.seq - one.seq)
    .slice(0, kept)
    .map(withoutBulk)

/** The rows of an import are not shown here and need not stay in memory. */
const withoutBulk = (change: Change): Change =>
  change.batch === undefined || change.rows.length === 0 ? change : { ...change, rows: [] }

/** Names a deed by the first name and initial, in full while the screen is turned to the owner. */
function useNameForCounter(): (change: Change) => Promise<DoneDeed> {
  const book = useBook()
  const say = useSay()
  const w = useWords(words)
  const shortOf = useShortName()
  const onlyForMe = useCounter((counter) => counter.onlyForMe)
  return useCallback(
    async (change: Change) => {
      const who = await peopleOf(book, change, 'now')
      const said = await nameChange(book, change, who)
      const [only, ...others] = who
      if (!said) return { change, text: change.deed, who }
      if (only === undefined || others.length > 0) return { change, text: say(said), who }
      const named = (name: string) => say({ ...said, with: { ...said.with, who: name } })
      if (onlyForMe) {
        const [apart] = book.people.apart(only)
        const name = await book.people.nameOf(only)
        return { change, text: apart ? named(`${name} (${sayApart(apart)})`) : say(said), who }
      }
      const face = (await facesOf(book.records, [only])).get(only)
      const short = (face && shortOf(face)) ?? w('someone')
      return { change, text: named(short), who }
    },
    [book, onlyForMe, say, shortOf, w],
  )
}
