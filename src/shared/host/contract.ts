import { z } from 'zod'
import { isReservedName } from '../base/file-name.ts'
import type { Result } from '../base/result.ts'
import type { BookId } from '../book/ids.ts'
import { journalEntry } from '../book/journal.ts'
import { backupFacts } from '../book/rotation.ts'
import { stampSchema } from '../book/stamp.ts'
import { countField, idField, instantField } from '../book/table.ts'

/**
 * Every call the window may make of its host. Main serves all of it, the preload bridges all of it,
 * both by these names; the window never sends a path, a shell line or a channel of its own.
 */
const call = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output })

const nothing = z.undefined()
const bytes = z.instanceof(Uint8Array)
/** A file name an owner may see: no path in it, on any system. */
const fileName = z
  .string()
  .min(1)
  .max(120)
  .regex(/^[^/\\:*?"<>|\p{Cc}]+$/u)
  .refine((name) => !name.startsWith('.'), 'must not start with a dot')
  .refine((name) => !/[. ]$/.test(name), 'must not end with a dot or a space')
  .refine((name) => !isReservedName(name), 'must not be the name of a device')
const noticeText = z.string().max(200)
/** A rescue copy made by a clock beyond 9999 has a plus in its name. */
const handle = z.string().regex(/^[\w+-]{1,40}$/)

const bookId = idField<BookId>()
const openedFile = z.strictObject({ handle, name: z.string(), size: countField })
const ageIdentity = z.string().regex(/^AGE-SECRET-KEY-1[0-9A-Z]{58}$/)

const rescueCopy = z.strictObject({
  id: handle,
  /** When it was made. */
  at: instantField,
  /** Bytes. */
  size: countField,
})

const secondFolder = z.strictObject({
  state: z.enum(['none', 'there', 'missing']),
  folder: z.string().optional(),
})

const calendarFolder = secondFolder.extend({ sha256: z.exactOptional(z.string()) })

/** A backup as its folder lists it; the window refers to it by `id`. */
const backupEntry = z.strictObject({
  id: handle,
  name: z.string(),
  /** Bytes. */
  size: countField,
  /** From the file system: for display only. */
  at: instantField,
  /** Facts noted when it was made and verified here; a file copied in from elsewhere has none. */
  facts: backupFacts.optional(),
  /** The same file is in the second folder too, which is there now. */
  inSecond: z.literal(true).optional(),
})
export type BackupEntry = z.infer<typeof backupEntry>

/** A program that copies a folder to servers elsewhere. */
const carrier = z.enum(['onedrive', 'icloud', 'dropbox', 'google', 'another'])
export type Carrier = z.infer<typeof carrier>

export const chunkLimit = 1_048_576

export const contract = {
  /** Versions and what this host can do; asked once, before anything else. */
  'app:about': call(
    nothing,
    z.strictObject({
      version: z.string(),
      chromium: countField,
      platform: z.enum(['linux', 'darwin', 'win32', 'other']),
      /** BCP 47, as the system says it. */
      language: z.string(),
      /** A sample shop requested on the command line. */
      sample: z.enum(['bakery', 'it']).optional(),
    }),
  ),
  'stamp:read': call(
    nothing,
    z.discriminatedUnion('state', [
      z.strictObject({ state: z.literal('none') }),
      z.strictObject({ state: z.literal('found'), stamp: stampSchema }),
      /** There is a stamp file, but it can't be read: a book exists, so nothing may be created. */
      z.strictObject({ state: z.literal('unreadable'), why: z.string() }),
    ]),
  ),
  'stamp:write': call(stampSchema, nothing),
  'journal:through': call(
    z.strictObject({ bookId }),
    z.strictObject({
      /** Every Change up to here is missing: 0, except in a journal that 0.1.0 began. */
      lacks: countField,
      /** The highest Change it holds, flushed and without a gap below it; 0 when there is none. */
      through: countField,
      /** Bytes of its lines. */
      size: countField,
      /** The whole book at a sequence, from which the lines go on; looked at just now. */
      snapshot: z.exactOptional(z.strictObject({ seq: countField, size: countField })),
    }),
  ),
  /**
   * Writes and flushes in order. Entries already there are skipped; at a gap `through` stays where
   * it was, and the window sends again from there. An empty journal begins at the first Change.
   */
  'journal:append': call(
    z.strictObject({ bookId, entries: z.array(journalEntry).min(1).max(5000) }),
    z.strictObject({ through: countField }),
  ),
  /** About a megabyte after a sequence. `damaged`: a line before the last is not valid. */
  'journal:read': call(
    z.strictObject({ bookId, after: countField }),
    z.strictObject({
      entries: z.array(journalEntry),
      /** What comes after the last of them. */
      follows: z.enum(['more', 'end', 'damaged']),
    }),
  ),
  /**
   * The journal is not this book's own: all of it is kept under names that are never read again,
   * and the next append begins at the first Change.
   */
  'journal:set-aside': call(z.strictObject({ bookId }), nothing),
  /** Opens a safe write of a snapshot, a `.usual` file, in the journal's own folder. */
  'journal:snapshot-begin': call(
    z.strictObject({ bookId, seq: countField.positive() }),
    z.strictObject({ handle }),
  ),
  /** A snapshot was verified and is in its place: what it holds beside it is dropped. */
  'journal:fold': call(
    z.strictObject({ bookId, seq: countField.positive(), size: countField, sha256: z.string() }),
    nothing,
  ),
  /** Opens the newest snapshot for reading in chunks; `gone` when there is none. */
  'journal:snapshot-open': call(z.strictObject({ bookId }), openedFile),
  /** For a book that is gone. Refused for the one the stamp names. */
  'journal:forget': call(z.strictObject({ bookId }), nothing),
  /** Copies of Chromium's own folder, made before a window opened after an unclean end. */
  'rescue:list': call(nothing, z.strictObject({ copies: z.array(rescueCopy) })),
  /** Restarts the app, which then sets the present store aside and puts the copy in its place. */
  'rescue:use': call(z.strictObject({ id: handle }), nothing),
  /** The book opened and agrees with its stamp: the rescue copy may be replaced by a later one. */
  'rescue:agreed': call(nothing, nothing),
  /**
   * Erase: removes the journals of this book and of books that can't be switched back to, every
   * rescue copy and everything set aside.
   */
  'records:forget': call(
    z.strictObject({ bookId }),
    /** What could not be removed now; the same call tries again. */
    z.strictObject({ left: z.array(z.enum(['journal', 'rescue', 'set-aside'])) }),
  ),
  /** Free bytes where the records live. */
  'room:check': call(nothing, z.strictObject({ free: z.number().nonnegative() })),
  /** Asks where (never for a path from the window) and opens a safe write; `null` when cancelled. */
  'file:save-begin': call(
    z.strictObject({
      name: fileName,
      kind: z.enum(['usual', 'age', 'csv', 'vcf', 'json', 'html', 'ics', 'xlsx']),
    }),
    z.strictObject({ handle }).nullable(),
  ),
  /** Opens a safe write in the backup folder, without asking. */
  'backup:keep-begin': call(z.strictObject({ name: fileName }), z.strictObject({ handle })),
  'file:append': call(
    z.strictObject({ handle, bytes: bytes.refine((b) => b.length <= chunkLimit) }),
    nothing,
  ),
  /** Flushed, read back and renamed into place only if size and SHA-256 (hex) agree. */
  'file:finish': call(
    z.strictObject({ handle, size: countField, sha256: z.string() }),
    z.strictObject({ name: z.string(), folder: z.string() }),
  ),
  'file:abandon': call(z.strictObject({ handle }), nothing),
  'backup:list': call(
    nothing,
    z.strictObject({
      folder: z.string(),
      entries: z.array(backupEntry),
      /** Documents is copied elsewhere: the backups are in it from before, or not in it at all. */
      carried: z.exactOptional(z.strictObject({ by: carrier, holdsBackups: z.boolean() })),
    }),
  ),
  /**
   * A new backup was read back and verified: it is noted, copied to the second folder, and at most
   * one old one is dropped.
   */
  'backup:verified': call(
    z.strictObject({ name: fileName, facts: backupFacts }),
    z.strictObject({
      dropped: z.string().optional(),
      second: z.enum(['none', 'kept', 'missing', 'failed']),
    }),
  ),
  /** The second folder; `missing` when it is chosen and not there now. It is never made again. */
  'second:state': call(nothing, secondFolder),
  /** Asks which folder and tries it by writing; `null` when cancelled. */
  'second:choose': call(nothing, secondFolder.nullable()),
  'second:forget': call(nothing, nothing),
  /**
   * The folder of the calendar file; `missing` when it is chosen and not there now. `sha256`, in hex,
   * is of the file that is in it.
   */
  'calendar:state': call(nothing, calendarFolder),
  /** Asks which folder; `null` when cancelled. */
  'calendar:choose': call(nothing, calendarFolder.nullable()),
  'calendar:forget': call(nothing, nothing),
  /** Opens a safe write of the calendar file in that folder. */
  'calendar:begin': call(nothing, z.strictObject({ handle })),
  /** The secret this device encrypts backups to, as age writes it: "AGE-SECRET-KEY-1…". */
  'key:read': call(nothing, z.strictObject({ identity: ageIdentity.nullable() })),
  'key:write': call(z.strictObject({ identity: ageIdentity.nullable() }), nothing),
  /** Opens one of `backup:list` for reading in chunks. */
  'backup:open': call(z.strictObject({ id: handle }), openedFile),
  /** Opens the backup that the owner opened from their files; `null` when there is none, or no more. */
  'backup:asked-for': call(nothing, openedFile.nullable()),
  /** At most `chunkLimit` bytes from `offset`; fewer at the end. */
  'file:read': call(
    z.strictObject({
      handle,
      offset: countField,
      length: z.number().int().min(1).max(chunkLimit),
    }),
    bytes,
  ),
  'file:close': call(z.strictObject({ handle }), nothing),
  'folder:show-backups': call(nothing, nothing),
  /** `mailto:` or `tel:` only; checked, then opened outside the app if the owner agrees to the kind. */
  'link:open': call(z.strictObject({ url: z.string().max(2000) }), nothing),
  /** A notice of the system; a click on it brings the window forward and sends `notice-opened`. */
  'notice:show': call(z.strictObject({ title: noticeText, body: noticeText }), nothing),
  /** How many things wait, as a number on the dock where the system has one. */
  'notice:badge': call(z.strictObject({ count: countField }), nothing),
  /** The first screen is drawn: whoever started the app learns that it is there. */
  'app:on-screen': call(nothing, nothing),
  /** The window heard that it is about to close, and writes. A page that hangs does not say it. */
  'app:closing-heard': call(nothing, nothing),
  /** The window says that everything is written and it may close. */
  'app:ready-to-close': call(nothing, nothing),
  /** Sets a store that won't open aside (never deletes it) and starts the app again. */
  'records:set-aside': call(nothing, nothing),
} as const

export type Contract = typeof contract
export type CallName = keyof Contract
export type CallInput<N extends CallName> = z.input<Contract[N]['input']>
export type CallOutput<N extends CallName> = z.output<Contract[N]['output']>

/** Failures travel as values: only the message of a thrown error would survive the wire. */
export const hostFailure = z.strictObject({
  code: z.enum([
    'invalid', // the input does not match its schema: a bug of ours
    'disk-full',
    'no-folder',
    'not-allowed',
    'kept-out', // macOS keeps the app out of the folder until its owner lets it in
    'read-only',
    'damaged', // read back and found different
    'gone', // the file, handle or window is no longer there
    'unsupported', // this host can't do it
    'failed',
  ]),
  /** For the log and for "tell us": never shown alone. */
  detail: z.string(),
})
export type HostFailure = z.infer<typeof hostFailure>

export type HostCalls = {
  readonly [N in CallName]: (input: CallInput<N>) => Promise<Result<CallOutput<N>, HostFailure>>
}

/** What the host sends to the window unasked. */
export const hostNews = z.discriminatedUnion('kind', [
  /** The window is about to close: finish, then call `app:ready-to-close`. */
  z.strictObject({ kind: z.literal('closing') }),
  /** A menu item was chosen. */
  z.strictObject({
    kind: z.literal('menu'),
    command: z.enum([
      'find',
      'undo',
      'redo',
      'new-customer',
      'back-up',
      'restore',
      'settings',
      'blank',
      'help',
    ]),
  }),
  /** The owner opened a backup from their files: see `backup:asked-for`. */
  z.strictObject({ kind: z.literal('backup-opened') }),
  /** The owner clicked on a notice. */
  z.strictObject({ kind: z.literal('notice-opened') }),
  /** The computer is about to sleep: a good moment to back up. */
  z.strictObject({ kind: z.literal('suspending') }),
])
export type HostNews = z.infer<typeof hostNews>

/** What the preload puts on `window.host`: raw calls, and a way to receive news. */
export type Bridge = {
  readonly call: (name: CallName, input: unknown) => Promise<unknown>
  readonly onNews: (hear: (news: unknown) => void) => () => void
}
