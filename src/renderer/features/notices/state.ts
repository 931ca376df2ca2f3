import { create } from 'zustand'
import type { Day, Minute } from '#shared/base/day.ts'

type Missed = { readonly on?: Day; readonly times: readonly Minute[] }

/** What came due while the app was not open, as found at this start. */
export const useMissed = create<Missed>(() => ({ times: [] }))

export const keepMissed = (on: Day, times: readonly Minute[]): void =>
  useMissed.setState({ on, times })
