import { create } from 'zustand'
import type { Day } from '#shared/base/day.ts'

type ComingUp = {
  /** The day in view, and the day it was chosen on: the next morning begins anew. */
  readonly shown?: { readonly day: Day; readonly on: Day }
  /** Printed as soon as it is read. */
  readonly toPrint?: Day
}

export const useComingUp = create<ComingUp>(() => ({}))

export const showDay = (day: Day, today: Day): void =>
  useComingUp.setState({ shown: { day, on: today } })

/** Shows that day and prints its list. */
export const askForList = (day: Day, today: Day): void =>
  useComingUp.setState({ shown: { day, on: today }, toPrint: day })

export const listIsPrinted = (): void => useComingUp.setState({ toPrint: undefined })
