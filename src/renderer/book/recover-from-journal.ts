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
  | { readonly state: 'found'; readonly through: number; readonly trouble?: JournalTrouble }

/** `damaged`: lines that can't be read. `differs`: lines that are not this book's own history. */
export type JournalTrouble = 'damaged' | 'differs'

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
  if (found.state !== 'found' || found.trouble || found.through < asked.stamped) {
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

/** Where the journal ends, and whether it has the same history as the book where they meet. */
export async function findJournal(
  { records, bookId, seq }: Omit<Asked, 'stamped'>,
  { calls }: JournalHost,
): Promise<JournalFound> {
  const told = await calls['journal:through']({ bookId })
  if (!told.ok) return { state: told.error.code === 'unsupported' ? 'none' : 'silent' }
  const { through } = told.value
  const meeting = Math.min(seq, through)
  const [line, own] = await Promise.all([
    calls['journal:read']({ bookId, after: Math.max(0, meeting - 1) }),
    records.changes.get(meeting),
  ])
  if (!line.ok) return { state: 'silent' }
  const trouble = troubleAt(meeting, line.value, own)
  // Damage above the book is found by reading on: the lines before it may still be needed.
  const isBelow = trouble !== 'damaged' || through <= seq
  return { state: 'found', through, ...(trouble && isBelow ? { trouble } : {}) }
}

function troubleAt(
  meeting: number,
  { entries: [entry], follows }: CallOutput<'journal:read'>,
  own: Change | undefined,
): JournalTrouble | undefined {
  const isHurt = follows === 'damaged' ? 'damaged' : undefined
  if (meeting === 0) return isHurt
  if (!entry) return 'damaged'
  // It may begin later, after what a backup holds; a folded history can't be compared.
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
