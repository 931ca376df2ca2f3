import type { KeyOf } from '#shared/base/words.ts'
import type { IssueKind, Remedy } from '../model.ts'
import type { words } from '../words/en.ts'

type Key = KeyOf<(typeof words)['en']>

/** Each kind has its own word. */
export const kindTitle = (kind: IssueKind): IssueKind & Key => kind

export const remedyTitles = {
  replace: 'replace',
  refund: 'refund',
  redo: 'redo',
  'make it right for someone': 'forSomeone',
  listen: 'listen',
  other: 'other',
} as const satisfies Readonly<Record<Remedy, Key>>
