import { type Day, daysBetween } from '#shared/base/day.ts'
import type { Device } from './model.ts'

export type Warranty =
  | { readonly is: 'running' | 'ending' | 'over'; readonly until: Day }
  | { readonly is: 'unknown' }

/** Worth telling the client before the warranty runs out. */
const endsSoon = 30

export function warrantyOf({ warrantyUntil }: Device, today: Day): Warranty {
  if (warrantyUntil === undefined) return { is: 'unknown' }
  const left = daysBetween(today, warrantyUntil)
  if (left < 0) return { is: 'over', until: warrantyUntil }
  return { is: left <= endsSoon ? 'ending' : 'running', until: warrantyUntil }
}
