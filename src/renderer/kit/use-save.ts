import { useCallback, useEffect, useRef, useState } from 'react'
import type { Deed } from '#book/define-deed.ts'
import type { Done } from '#book/writer.ts'
import { usePerform } from './use-deed.ts'
import type { Ask } from './use-question.ts'

type Save = {
  readonly save: <Input, Loaded>(deed: Deed<Input, Loaded>, input: Input) => Promise<void>
  /** A deed is being written: the button waits. */
  readonly saving: boolean
}

/**
 * How a panel saves: performs a deed, then calls `onSaved`. A second press while the first is being
 * saved does nothing. A refusal leaves the panel open. A panel that was closed meanwhile calls
 * nothing: another one may be open in its place.
 */
export function useSave(onSaved: (done: Done) => void, here?: Ask): Save {
  const perform = usePerform(here)
  const [saving, setSaving] = useState(false)
  const isBusy = useRef(false)
  const isHere = useRef(false)
  const latest = useRef(onSaved)
  useEffect(() => {
    latest.current = onSaved
  })
  useEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
    }
  }, [])

  const save = useCallback<Save['save']>(
    async (deed, input) => {
      if (isBusy.current) return
      isBusy.current = true
      setSaving(true)
      try {
        const done = await perform(deed, input)
        if (done && isHere.current) latest.current(done)
      } finally {
        isBusy.current = false
        setSaving(false)
      }
    },
    [perform],
  )
  return { save, saving }
}
