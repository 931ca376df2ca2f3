import { useEffect, useState, useSyncExternalStore } from 'react'
import type { TypedDraft } from './draft-store.ts'

let meant: TypedDraft | undefined
const listeners = new Set<() => void>()

/** The row of this draft opens its panel, now or as soon as it is on the screen. */
export function askAgain(draft: TypedDraft | undefined): void {
  meant = draft
  for (const hear of listeners) hear()
}

const onChange = (hear: () => void) => {
  listeners.add(hear)
  return () => void listeners.delete(hear)
}

/** Which panel of a row is open, by the name its draft has; a line on the card can open it, too. */
export function useAsking<Panel extends string>(about: string, panels: readonly Panel[]) {
  const [asking, setAsking] = useState<Panel>()
  const again = useSyncExternalStore(onChange, () => meant)
  useEffect(() => {
    const panel = again?.about === about && panels.find((each) => each === again.panel)
    if (!panel) return
    askAgain(undefined)
    setAsking(panel)
  }, [again, about, panels])
  return [asking, setAsking] as const
}
