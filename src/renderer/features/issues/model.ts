import { z } from 'zod'
import type { Brand } from '#shared/base/brand.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import {
  dayField,
  defineTable,
  type Fresh,
  growingList,
  idField,
  instantField,
  moneyField,
  rowFields,
  words,
} from '#shared/book/table.ts'
import type { ProductId } from '../catalog/model.ts'
import type { DeviceRowId } from '../devices/model.ts'

export type IssueId = Brand<string, 'IssueId'>

export const issueKinds = ['complaint', 'request', 'question', 'fault'] as const
export type IssueKind = (typeof issueKinds)[number]

export const remedies = [
  'replace',
  'refund',
  'redo',
  'make it right for someone',
  'listen',
  'other',
] as const
export type Remedy = (typeof remedies)[number]

/** The trouble it caused them, and what it cost them in minutes. */
const effort = z.strictObject({
  what: words(200),
  minutes: z.number().int().nonnegative().max(100_000),
  at: instantField,
})

/** The steps between us, oldest first: whose turn it became, with the words said. */
const step = z.strictObject({
  at: instantField,
  what: z.enum(['ours', 'theirs', 'settled', 'reopened']),
  words: z.exactOptional(words()),
})
export type IssueStep = z.infer<typeof step>

const issue = z.strictObject({
  ...rowFields<IssueId>(),
  customerId: idField<CustomerId>(),
  kind: z.enum(issueKinds),
  words: words(),
  since: dayField,
  /** The settled state has the same name in the index. */
  state: z.enum(['open', 'settled']),
  turn: z.enum(['ours', 'theirs']),
  /** When the turn last changed; only days on our side count for us. */
  turnSince: dayField,
  productId: z.exactOptional(idField<ProductId>()),
  deviceId: z.exactOptional(idField<DeviceRowId>()),
  wanted: z.exactOptional(z.enum(remedies)),
  offered: z.exactOptional(
    z.strictObject({ remedy: z.enum(remedies), words: z.exactOptional(words()) }),
  ),
  accepted: z.exactOptional(z.boolean()),
  effort: growingList(effort),
  /** Absent until the first step. */
  steps: z.exactOptional(growingList(step)),
  settled: z.exactOptional(
    z.strictObject({
      how: words(),
      on: dayField,
      cost: z.exactOptional(moneyField),
      cause: z.exactOptional(words()),
    }),
  ),
  /** The day to ask "still working?"; absent once it is answered. */
  checkOn: z.exactOptional(dayField),
  stillWorks: z.exactOptional(z.boolean()),
})

/** A complaint, request, question or fault: open until it is settled, on one side's turn. */
export type Issue = z.infer<typeof issue>

type Begun = 'state' | 'turn' | 'turnSince' | 'effort'

/** A new issue: open, and our turn since then. */
export const newIssue = (said: Omit<Fresh<Issue>, Begun>): Fresh<Issue> => ({
  ...said,
  state: 'open',
  turn: 'ours',
  turnSince: said.since,
  effort: [],
})

export const issues = defineTable<Issue>({
  name: 'issues',
  schema: issue,
  refers: { customerId: 'customers', productId: 'products', deviceId: 'devices' },
  person: (row) => row.customerId,
})
