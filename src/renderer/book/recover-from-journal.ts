import type { Host } from '#platform/host.ts'
import type { Result } from '#shared/base/result.ts'
import type { Change } from '#shared/book/change.ts'
import type { BookId } from '#shared/book/ids.ts'
import type { CallOutput, HostFailure } from '#shared/host/contract.ts'
import { changeOf } from './journal-entry.ts'
import type { Records } from './records.ts'
import { replay, settleDerived } from './replay.ts'

/** What the second copy held when the book was opened, and what was put back from it. */
export type Recovered = {
  /** The book's highest Change now. */
  readonly seq: number
  /** How many Changes were put back. */
  readonly back: number
  readonly journal: JournalFound
}

export type JournalFound =
  /** This host keeps none. */
  | { readonly state: 'none' }
  /** The host did not answer: to be asked again. */
  | { readonly state: 'silent' }
  | {
      readonly state: 'found'
      readonly through: number
      /** The sequence of its snapshot, if it has one. */
      readonly snapshot?: number
      readonly trouble?: JournalTrouble
    }

export type JournalTrouble =
  /** Lines that can't be read. */
  | 'damaged'
  /** Lines that are not this book's own history. */
  | 'differs'
  /** It goes on from a backup, as 0.1.0 let it: the backup may be deleted. */
  | 'incomplete'

type Asked = {
  readonly records: Records
  readonly bookId: BookId
  /** The book's highest Change as it was opened. */
  readonly seq: number
  /** What the stamp has seen: a journal that ends before it can't make the book whole. */
  readonly stamped: number
}

type JournalHost = { readonly calls: Pick<Host['calls'], 'journal:through' | 'journal:read'> }

/**
 * Puts back what the second copy has and the book lacks. Must run before anything is written: a
 * Change that took the number of a lost one would shut it out for good.
 */
export async function recoverFromJournal(asked: Asked, host: JournalHost): Promise<Recovered> {
  const found = await findJournal(asked, host)
  if (!isOfUse(found) || found.through < asked.stamped) {
    await settleDerived(asked.records)
    return { seq: asked.seq, back: 0, journal: found }
  }
  const read = await putBack(asked, host)
  await settleDerived(asked.records)
  const { through } = found
  const journal = read.trouble ? { ...found, trouble: read.trouble } : found
  // By what was written, not by what was read: `through` is never beyond the book.
  return { ...read, journal: { ...journal, through: Math.min(through, read.seq) } }
}

type Found = Extract<JournalFound, { state: 'found' }>

const isOfUse = (found: JournalFound): found is Found =>
  found.state === 'found' && (found.trouble === undefined || found.trouble === 'incomplete')

/** Where the journal ends, and whether it has the same history as the book where they meet. */
export async function findJournal(
  { records, bookId, seq }: Omit<Asked, 'stamped'>,
  { calls }: JournalHost,
): Promise<JournalFound> {
  const told = await calls['journal:through']({ bookId })
  if (!told.ok) return { state: told.error.code === 'unsupported' ? 'none' : 'silent' }
  const { through, lacks } = told.value
  const snapshot = told.value.snapshot?.seq ?? 0
  const meeting = Math.min(seq, through)
  const [line, own] = await Promise.all([
    calls['journal:read']({ bookId, after: Math.max(0, meeting - 1) }),
    records.changes.get(meeting),
  ])
  if (!line.ok) return { state: 'silent' }
  // A book that lost what only the snapshot holds is no case for lines.
  const met = seq < snapshot ? 'differs' : troubleAt({ meeting, snapshot, own }, line.value)
  // Damage above the book is found by reading on: the lines before it may still be needed.
  const isAbove = met === 'damaged' && through > seq
  // Gone on from its last good line, it would still lack its beginning.
  const leans = lacks > 0 && met !== 'differs'
  const trouble = leans ? 'incomplete' : isAbove ? undefined : met
  const about = { ...(snapshot > 0 ? { snapshot } : {}), ...(trouble ? { trouble } : {}) }
  return { state: 'found', through, ...about }
}

type Meeting = {
  readonly meeting: number
  readonly snapshot: number
  readonly own: Change | undefined
}

function troubleAt(
  { meeting, snapshot, own }: Meeting,
  { entries: [entry], follows }: CallOutput<'journal:read'>,
): JournalTrouble | undefined {
  const isHurt = follows === 'damaged' ? 'damaged' : undefined
  if (meeting === 0 || (meeting === snapshot && !entry)) return isHurt
  // The host does not find what it counted: nothing of it can be gone on from.
  if (!entry) return 'differs'
  // It may begin after a snapshot (0.1.0: a backup); a folded history can't be compared.
  const isOther = entry.seq === meeting ? own && own.id !== entry.id : entry.seq !== meeting + 1
  return isOther ? 'differs' : isHurt
}

type PutBack = Omit<Recovered, 'journal'> & { readonly trouble?: JournalTrouble }

async function putBack({ records, bookId, seq }: Asked, host: JournalHost): Promise<PutBack> {
  let reached = seq
  const soFar = () => ({ seq: reached, back: reached - seq })
  for (;;) {
    const read = await host.calls['journal:read']({ bookId, after: reached })
    const { added, follows } = await replayed(records, read)
    reached += added
    if (follows === 'damaged' || follows === 'differs') return { ...soFar(), trouble: follows }
    if (follows === 'end' || added === 0) return soFar()
  }
}

type Read = Result<CallOutput<'journal:read'>, HostFailure>
type Piece = {
  readonly added: number
  readonly follows: CallOutput<'journal:read'>['follows'] | 'differs'
}

async function replayed(records: Records, read: Read): Promise<Piece> {
  if (!read.ok) return { added: 0, follows: 'damaged' }
  const changes: Change[] = []
  for (const entry of read.value.entries) {
    const change = changeOf(entry)
    if (!change.ok) {
      console.error(`The journal does not hold: ${change.error}`)
      return { ...(await asFarAsItGoes(records, changes)), follows: 'differs' }
    }
    changes.push(change.value)
  }
  const { added, stopped } = await asFarAsItGoes(records, changes)
  return { added, follows: stopped ? 'differs' : read.value.follows }
}

/** All at once, or one by one up to the Change that can't follow: every good one counts. */
async function asFarAsItGoes(records: Records, changes: readonly Change[]) {
  try {
    return { added: await replay(records, changes), stopped: false }
  } catch (thrown) {
    console.error(thrown)
  }
  let added = 0
  try {
    for (const change of changes) added += await replay(records, [change])
  } catch {
    // Reported above; the book is as it was before that Change.
  }
  return { added, stopped: true }
}
