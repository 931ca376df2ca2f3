import { impossible } from '#shared/base/assert.ts'
import type { Change } from '#shared/book/change.ts'
import { entriesOfOneCall } from './journal-entry.ts'
import type {
  JournalEffect,
  JournalEvent,
  JournalState,
  JournalStep,
  KeepingState,
} from './journal-state.ts'
import { afterWaiting, ended, wait } from './journal-waiters.ts'
import type { JournalFound, JournalTrouble } from './recover-from-journal.ts'

/** Between tries that brought nothing. */
const pauses = [1000, 2000, 5000, 15_000] as const
const longestPause = 60_000
/** How many Changes are held, or read at first; one of an import is a few hundred kilobytes. */
const atOnce = 50
/** The largest read while a long history is sent, as long as a call has room for more. */
const most = 2000

export function beginJournal(start: {
  /** The book's highest Change. */
  readonly seq: number
  readonly found: JournalFound
}): JournalStep {
  const state: KeepingState = {
    is: 'resting',
    through: undefined,
    last: start.seq,
    queue: [],
    waiting: [],
    readAhead: atOnce,
    failed: 0,
    isRenewing: false,
    late: false,
  }
  return start.found.state === 'silent' ? goOn(state) : afterFinding(state, start.found)
}

export function next(state: JournalState, event: JournalEvent): JournalStep {
  if (state.is === 'none' || state.is === 'closed') return whenOver(state, event)
  if (!isAwaited(state, event)) return { state, effects: [] }
  switch (event.is) {
    case 'committed':
      return afterCommit(state, event.change, event.waiter)
    case 'settling':
      return wait(state, { id: event.waiter, seq: state.last, for: 'closing' })
    case 'waited-enough':
      return afterWaiting(state, event.waiter)
    case 'found':
      return afterFinding(state, event.found)
    case 'read':
      return send(state, event.changes)
    case 'appended':
      return event.answer.ok
        ? afterAppending(state, event.answer.value.through)
        : afterRefusal(state, event.answer.error.code)
    case 'was-set-aside':
      return event.answer.ok ? afterSettingAside(state) : refused(state, event.answer.error.code)
    case 'paused':
      return goOn(state)
    case 'threw':
      return refused(state, 'failed')
    case 'closed':
      return { state: { is: 'closed' }, effects: ended(state.waiting, 'late') }
    default:
      return impossible(event)
  }
}

function whenOver(state: JournalState, event: JournalEvent): JournalStep {
  if (event.is === 'closed') return { state: { is: 'closed' }, effects: [] }
  const isWaiting = event.is === 'committed' || event.is === 'settling'
  return { state, effects: isWaiting ? ended([{ id: event.waiter }], 'kept') : [] }
}

/** An answer counts only while it is awaited; any other event always does. */
function isAwaited({ is }: KeepingState, event: JournalEvent): boolean {
  if (event.is === 'threw') return is !== 'resting' && is !== 'pausing'
  return (answered[event.is] ?? is) === is
}
const answered: Partial<Record<JournalEvent['is'], KeepingState['is']>> = {
  found: 'asking',
  read: 'reading',
  appended: 'appending',
  'was-set-aside': 'setting-aside',
  paused: 'pausing',
}

/** What is to be done next, when nothing is under way. */
function goOn(state: KeepingState): JournalStep<KeepingState> {
  const { through, last, trouble, readAhead } = state
  if (through === undefined) return doing(state, 'asking', { do: 'ask', seq: last })
  // The host goes on after its last good line, and what can't be read stays beside the new ones.
  if (trouble === 'damaged') return goOn(renewing({ ...state, trouble: undefined }, trouble))
  if (trouble) return setAside(state, trouble)
  const queue = state.queue.filter(({ seq }) => seq > through)
  if (through >= last) return { state: { ...state, queue, ...allCopied }, effects: [] }
  return queue[0]?.seq === through + 1
    ? send({ ...state, queue }, queue)
    : doing({ ...state, queue }, 'reading', { do: 'read', above: through, limit: readAhead })
}

const allCopied = {
  is: 'resting',
  failed: 0,
  stuck: undefined,
  late: false,
  isRenewing: false,
} as const

const doing = (state: KeepingState, is: KeepingState['is'], effect: JournalEffect) => ({
  state: { ...state, is },
  effects: [effect],
})

function send(state: KeepingState, changes: readonly Change[]): JournalStep<KeepingState> {
  const entries = entriesOfOneCall(changes)
  // A history that lacks a Change needs a snapshot first; then the host says where it goes on.
  if (entries[0]?.seq !== (state.through ?? 0) + 1)
    return refused({ ...state, through: undefined }, 'failed')
  const isFull = entries.length < changes.length
  const readAhead = isFull ? Math.max(atOnce, entries.length) : Math.min(most, 2 * state.readAhead)
  return doing({ ...state, readAhead }, 'appending', { do: 'append', entries })
}

/** Once in a run: two that set each other's copy aside would never come to an end. */
function setAside(state: KeepingState, trouble: JournalTrouble): JournalStep<KeepingState> {
  if (state.renewed && state.renewed !== 'damaged') return refused(state, 'damaged')
  return doing({ ...state, trouble }, 'setting-aside', { do: 'set-aside' })
}

/** Tried again after a while; nobody waits for it meanwhile. */
function refused(state: KeepingState, stuck: Stuck): JournalStep<KeepingState> {
  const { state: then, effects } = pause({ ...state, stuck, late: true, waiting: [] })
  return { state: then, effects: [...ended(state.waiting, 'late'), ...effects] }
}
type Stuck = NonNullable<KeepingState['stuck']>

const pause = (state: KeepingState): JournalStep<KeepingState> =>
  doing({ ...state, failed: state.failed + 1 }, 'pausing', {
    do: 'pause',
    milliseconds: pauses[state.failed] ?? longestPause,
  })

function afterCommit(state: KeepingState, change: Change, id: number): JournalStep {
  const last = Math.max(state.last, change.seq)
  const queue = state.queue.length < atOnce ? [...state.queue, change] : state.queue
  const waited = wait({ ...state, last, queue }, { id, seq: change.seq, for: 'deed' })
  if (state.is !== 'resting') return waited
  const gone = goOn(waited.state)
  return { state: gone.state, effects: [...waited.effects, ...gone.effects] }
}

function afterFinding(state: KeepingState, found: JournalFound): JournalStep {
  if (found.state === 'none')
    return { state: { is: 'none' }, effects: ended(state.waiting, 'kept') }
  if (found.state === 'silent') return refused(state, 'failed')
  return goOn({ ...state, through: reached(state, found.through), trouble: found.trouble })
}

/** Never beyond the book: what the host holds above it is not this book's history. */
const reached = ({ last }: KeepingState, told: number): number => Math.min(told, last)

function afterAppending(state: KeepingState, told: number): JournalStep {
  const through = reached(state, told)
  const isBehind = through < state.last
  const then: KeepingState = {
    ...state,
    through,
    waiting: state.waiting.filter(({ seq }) => seq > through),
    stuck: undefined,
    late: state.late && isBehind,
    isRenewing: state.isRenewing && isBehind,
  }
  const { state: after, effects } =
    through === state.through ? pause(then) : goOn({ ...then, failed: 0 })
  const arrived = state.waiting.filter(({ seq }) => seq <= through)
  return { state: after, effects: [...ended(arrived, 'kept'), ...effects] }
}

/** Another Change has the number of one of ours: this is no copy of the book's history. */
const afterRefusal = (state: KeepingState, code: Stuck): JournalStep =>
  code === 'damaged' ? setAside(state, 'differs') : refused(state, code)

function afterSettingAside({ trouble, ...state }: KeepingState): JournalStep {
  // From the first Change on: it must give the whole book without any backup.
  return goOn(renewing({ ...state, through: 0, stuck: undefined, failed: 0 }, trouble))
}

const renewing = (state: KeepingState, renewed: JournalTrouble | undefined): KeepingState => ({
  ...state,
  renewed,
  isRenewing: (state.through ?? 0) < state.last,
})
