import type { Brand } from '../base/brand.ts'

/** Every record about a person hangs on this one id, so all layers know it. */
export type CustomerId = Brand<string, 'CustomerId'>

export type BookId = Brand<string, 'BookId'>
export type ChangeId = Brand<string, 'ChangeId'>
export type BatchId = Brand<string, 'BatchId'>
export type DeviceId = Brand<string, 'DeviceId'>

/** The brand is given here; whoever calls has a UUIDv7, or an id read back from the book. */
export const asId = <Id extends string>(text: string): Id => text as Id
