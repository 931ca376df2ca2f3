import { type RefObject, useState } from 'react'
import type { CardAction } from '#kit/parts/counter.ts'
import type { SearchBoxHold } from '#kit/parts/search.ts'
import { impossible } from '#shared/base/assert.ts'
import type { Ending, OpenPanel } from './ActionPanel.tsx'

type Parts = {
  readonly region: RefObject<HTMLElement | null>
  readonly search: RefObject<SearchBoxHold | null>
  readonly onServed: () => void
}

/** Which panel is open on the card, and where the focus goes when it ends. */
export function usePanel({ region, search, onServed }: Parts) {
  const [open, setOpen] = useState<OpenPanel>()
  const end = (ending: Ending): void => {
    setOpen(undefined)
    switch (ending.how) {
      case 'served':
        onServed()
        break
      case 'escaped':
        search.current?.bringBack(ending.words)
        break
      case 'saved':
      case 'closed':
        // The usual's button takes the focus from here when it appears again.
        region.current?.focus({ preventScroll: true })
        break
      default:
        impossible(ending)
    }
  }
  return {
    open,
    show: (action: CardAction, by: OpenPanel['by']): void => setOpen({ action, by }),
    end,
  }
}
