import { useCallback, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import type { Deed } from '#book/define-deed.ts'
import type { Done } from '#book/writer.ts'
import { endReports } from '#ui/use-report.ts'
import { usePerform } from './use-deed.ts'
import type { PanelDraft } from './use-draft.ts'
import type { Ask } from './use-question.ts'

type Save = {
  readonly save: <Input, Loaded>(deed: Deed<Input, Loaded>, input: Input) => Promise<void>
  /** A deed is being written: the button waits. */
  readonly saving: boolean
}

/**
 * How a panel saves: performs a deed, ends the draft, then calls `onSaved`. A second press while the
 * first is being saved, or before the panel shows that it is, does nothing. A refusal leaves the
 * panel open. A panel that was closed meanwhile calls nothing: another one may be open in its place.
 */
export function useSave(
  onSaved: (done: Done) => void,
  draft?: Pick<PanelDraft, 'discard'>,
  here?: Ask,
): Save {
  const place = useId()
  const perform = usePerform(here, place)
  const [saves, setSaves] = useState({ begun: 0, ended: 0 })
  const isBusy = useRef(false)
  const isHere = useRef(false)
  const latest = useRef({ onSaved, draft })
  useEffect(() => {
    latest.current = { onSaved, draft }
  })
  // As soon as what was saved is off the screen: a key before would save it again, one after counts.
  useLayoutEffect(() => {
    if (saves.begun === saves.ended) isBusy.current = false
  }, [saves])
  useEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
      // A refusal leaves with its panel.
      endReports(({ about }) => about === place)
    }
  }, [place])

  const save = useCallback<Save['save']>(
    async (deed, input) => {
      if (isBusy.current) return
      isBusy.current = true
      setSaves(({ begun, ended }) => ({ begun: begun + 1, ended }))
      try {
        const done = await perform(deed, input)
        if (!done) {
          isBusy.current = false
          return
        }
        latest.current.draft?.discard()
        if (isHere.current) latest.current.onSaved(done)
      } finally {
        setSaves(({ begun }) => ({ begun, ended: begun }))
      }
    },
    [perform],
  )
  return { save, saving: saves.begun > saves.ended }
}
