import { create } from 'zustand'
import type { CallOutput, HostFailure } from '#shared/host/contract.ts'

type CalendarWork = {
  /** As the host last told; before that nothing is said of it. */
  readonly folder: CallOutput<'calendar:state'> | undefined
  /** Why the newest calendar is not in it. */
  readonly failed: HostFailure['code'] | undefined
}

export const useCalendarWork = create<CalendarWork>(() => ({
  folder: undefined,
  failed: undefined,
}))
