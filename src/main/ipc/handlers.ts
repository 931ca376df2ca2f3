import { err, ok, type Result } from '#shared/base/result.ts'
import type { BookId } from '#shared/book/ids.ts'
import type { Stamp } from '#shared/book/stamp.ts'
import type { CallOutput, HostFailure } from '#shared/host/contract.ts'
import type { AppFacts } from '../app/about.ts'
import type { Notices } from '../app/notices.ts'
import type { BackupFolder } from '../services/backups.ts'
import type { CalendarFolder } from '../services/calendar-folder.ts'
import type { Files } from '../services/files.ts'
import type { Journal } from '../services/journal.ts'
import type { KeyFile } from '../services/key-file.ts'
import type { OpenOutside } from '../services/links.ts'
import type { RecordsStore } from '../services/records-store.ts'
import type { Rescue } from '../services/rescue.ts'
import type { SaveAs } from '../services/save-as.ts'
import type { SecondBackupFolder } from '../services/second-folder.ts'
import type { StampFile } from '../services/stamp.ts'
import type { HostHandlers } from './serve.ts'

export type Parts = {
  readonly about: () => AppFacts
  readonly stamp: StampFile
  readonly files: Files
  readonly saveAs: SaveAs
  readonly backups: BackupFolder
  readonly second: SecondBackupFolder
  readonly calendar: CalendarFolder
  readonly journal: Journal
  readonly rescue: Rescue
  readonly records: RecordsStore
  readonly key: KeyFile
  readonly freeRoom: () => Promise<Result<number, HostFailure>>
  readonly openOutside: OpenOutside
  readonly notices: Notices
  readonly bookIs: (state: 'open' | 'closed') => void
  /** The path of a backup that the owner opened from their files; each is given once. */
  readonly askedBackup: () => string | undefined
  readonly onScreen: () => void
  readonly closingHeard: () => void
  readonly readyToClose: () => void
  readonly startAgain: () => void
}

export const hostHandlers = (parts: Parts): HostHandlers => ({
  'app:about': async () => ok(parts.about()),
  'stamp:read': async () => ok(await parts.stamp.read()),
  'stamp:write': (stamp) => {
    parts.bookIs(stamp.closedCleanly ? 'closed' : 'open')
    return parts.stamp.write(stamp)
  },
  'journal:through': ({ bookId }) => parts.journal.through(bookId),
  'journal:append': ({ bookId, entries }) => parts.journal.append(bookId, entries),
  'journal:read': ({ bookId, after }) => parts.journal.read(bookId, after),
  'journal:set-aside': ({ bookId }) => parts.journal.setAside(bookId),
  'journal:forget': async ({ bookId }) => {
    const told = await parts.stamp.read()
    return told.state === 'found' && told.stamp.bookId !== bookId
      ? parts.journal.forget(bookId)
      : err({ code: 'not-allowed', detail: 'It is the second copy of the book in use' })
  },
  'journal:snapshot-begin': async ({ bookId, seq }, { owner }) => {
    // A window of a book that was erased from must not bring its folder back.
    if (!(await isInUse(parts, bookId)))
      return err({ code: 'not-allowed', detail: 'It is no snapshot of the book in use' })
    const place = await parts.journal.placeFor(bookId, seq)
    return place.ok ? parts.files.begin(owner, place.value, { ifTaken: 'replace' }) : place
  },
  'journal:fold': (made) => parts.journal.fold(made),
  'journal:snapshot-open': async ({ bookId }, { owner }) => {
    const path = await parts.journal.snapshot(bookId)
    return path.ok ? parts.files.openToRead(owner, path.value) : path
  },
  'rescue:list': () => parts.rescue.list(),
  'rescue:use': async ({ id }) => {
    const asked = await parts.rescue.askToUse(id)
    if (asked.ok) parts.startAgain()
    return asked
  },
  'rescue:agreed': () => parts.rescue.agreed(),
  'records:forget': ({ bookId }) => forget(parts, bookId),
  'room:check': async () => {
    const free = await parts.freeRoom()
    return free.ok ? ok({ free: free.value }) : free
  },
  'key:read': () => parts.key.read(),
  'key:write': (key) => parts.key.write(key),
  'backup:verified': (made) => parts.backups.verified(made),
  'second:state': async () => ok(await parts.second.state()),
  'second:choose': () => parts.second.choose(),
  'second:forget': () => parts.second.forget(),
  'calendar:state': async () => ok(await parts.calendar.state()),
  'calendar:choose': () => parts.calendar.choose(),
  'calendar:forget': () => parts.calendar.forget(),
  'calendar:begin': (_, { owner }) => parts.calendar.begin(owner),
  'file:save-begin': (asked, { owner }) => parts.saveAs(owner, asked),
  'backup:keep-begin': ({ name }, { owner }) => parts.backups.keepBegin(owner, name),
  'file:append': ({ handle, bytes }, { owner }) => parts.files.append(owner, handle, bytes),
  'file:finish': ({ handle, ...expected }, { owner }) =>
    parts.files.finish(owner, handle, expected),
  'file:abandon': ({ handle }, { owner }) => parts.files.abandon(owner, handle),
  'backup:list': () => parts.backups.list(),
  'backup:open': ({ id }, { owner }) => parts.backups.open(owner, id),
  'backup:asked-for': async (_, { owner }) => {
    const path = parts.askedBackup()
    return path === undefined ? ok(null) : parts.files.openToRead(owner, path)
  },
  'file:read': ({ handle, ...span }, { owner }) => parts.files.read(owner, handle, span),
  'file:close': ({ handle }, { owner }) => parts.files.close(owner, handle),
  'folder:show-backups': () => parts.backups.show(),
  'link:open': ({ url }) => parts.openOutside(url),
  'notice:show': async (notice) => parts.notices.show(notice),
  'notice:badge': async ({ count }) => {
    parts.notices.badge(count)
    return ok(undefined)
  },
  'app:on-screen': async () => {
    parts.onScreen()
    return ok(undefined)
  },
  'app:closing-heard': async () => {
    parts.closingHeard()
    return ok(undefined)
  },
  'app:ready-to-close': async () => {
    parts.readyToClose()
    return ok(undefined)
  },
  'records:set-aside': async () => {
    const asked = await parts.records.askToSetAside()
    if (asked.ok) parts.startAgain()
    return asked
  },
})

async function isInUse({ stamp }: Parts, bookId: BookId): Promise<boolean> {
  const told = await stamp.read()
  return told.state === 'found' && told.stamp.bookId === bookId
}

type Left = CallOutput<'records:forget'>['left'][number]

async function forget(
  parts: Parts,
  bookId: BookId,
): Promise<Result<CallOutput<'records:forget'>, HostFailure>> {
  const told = await parts.stamp.read()
  // A file that another program holds open must not stop the others from being removed.
  const tried: readonly (readonly [Left, Result<undefined, HostFailure>])[] = [
    ['journal', await parts.journal.forget(bookId)],
    // No window can ask any more for the journal of a book whose database is gone.
    [
      'journal',
      told.state === 'found'
        ? await parts.journal.forgetAllBut(reachable(told.stamp))
        : ok(undefined),
    ],
    ['rescue', await parts.rescue.forget()],
    ['set-aside', await parts.records.forgetSetAside()],
  ]
  const left = tried.flatMap(([which, done]) => (done.ok ? [] : [which]))
  return ok({ left: [...new Set(left)] })
}

const reachable = ({ bookId, before }: Stamp): readonly BookId[] =>
  before ? [bookId, before.bookId] : [bookId]
