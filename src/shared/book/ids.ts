import type { Brand } from '../base/brand.ts'

/** Every record about a person refers to this id, so all layers know it. */
export type CustomerId = Brand<string, 'CustomerId'>

export type BookId = Brand<string, 'BookId'>
export type ChangeId = Brand<string, 'ChangeId'>
export type BatchId = Brand<string, 'BatchId'>
export type DeviceId = Brand<string, 'DeviceId'>

/** Makes the brand; the caller has a UUIDv7 or an id read from the book. */
export const asId = <Id extends string>(text: string): Id => text as Id
