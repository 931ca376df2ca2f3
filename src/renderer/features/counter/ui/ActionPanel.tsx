import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { TypedDraft } from '#kit/draft-store.ts'
import type { CardAction, PanelProps } from '#kit/parts/counter.ts'
import { useAppContext } from '#kit/use-book.ts'
import { useShop } from '#kit/use-shop.ts'
import { useSay } from '#kit/use-words.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { leftWords, type OpenedBy } from '../rules/left-words.ts'
import { isCharacter } from '../rules/press.ts'
import classes from './CustomerCard.module.css'
import { pressedKey } from './keys.ts'

export type OpenPanel = { readonly action: CardAction; readonly by: OpenedBy }

export type Ending =
  | { readonly how: 'saved' | 'served' | 'closed' }
  /** Esc: the typed words move to the search box. */
  | { readonly how: 'escaped'; readonly words: string }

type Props = {
  readonly open: OpenPanel
  readonly customerId: CustomerId
  readonly onlyForMe: boolean
  readonly onDone: (ending: Ending) => void
  readonly onSelling: () => void
}

/**
 * The visible panel that a letter opens. Esc writes nothing: what was typed is kept as a draft, or
 * goes to the search box, which leaves none.
 */
export function ActionPanel(props: Props) {
  const { open, customerId, onlyForMe, onDone, onSelling } = props
  const { action, by } = open
  const say = useSay()
  const { trade } = useShop()
  const place = useRef<HTMLElement>(null)
  const { drafts } = useAppContext()
  const at = { panel: action.draft.panel, about: customerId, customerId }
  const [before] = useState(() => drafts.at(at)?.fields)
  const lastKey = useRef<string>(undefined)
  const wasTried = useRef(false)
  const [early, setEarly] = useState('')

  useEffect(() => {
    const panel = place.current
    if (panel?.contains(document.activeElement)) return
    const first = panel?.querySelector<HTMLElement>('input, textarea, select, button')
    // A panel that is loading, or has no field, receives the keys itself.
    if (first) first.focus()
    else panel?.focus()
  }, [])

  const done: PanelProps['done'] = (how) => {
    const typed = textIn(drafts.at(at)?.fields) || early
    const words = leftWords({
      letter: action.letter,
      ...{ by, typed, before: textIn(before), wasTried: wasTried.current },
    })
    const isByEsc = how === 'closed' && lastKey.current === 'Escape'
    if (!isByEsc || words === undefined) return onDone({ how })
    drafts.put(at, before)
    onDone({ how: 'escaped', words })
  }
  /** Early keys are kept: a field that appears later starts with them; Esc moves them to search. */
  const keepEarly = (event: KeyboardEvent): void => {
    if (event.target !== place.current || !isCharacter(pressedKey(event))) return
    event.preventDefault()
    setEarly(early + event.key)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return
    if (event.key !== 'Escape') return keepEarly(event)
    event.preventDefault()
    done('closed')
  }
  return (
    <section
      ref={place}
      tabIndex={-1}
      aria-label={say(typeof action.label === 'function' ? action.label(trade) : action.label)}
      className={classes.panel}
      onKeyDownCapture={(event) => {
        lastKey.current = event.key
        wasTried.current ||= event.key === 'Enter'
      }}
      onPointerDownCapture={() => {
        lastKey.current = undefined
      }}
      onKeyDown={onKeyDown}
    >
      <action.Panel
        customerId={customerId}
        startWith={early}
        onlyForMe={onlyForMe}
        done={done}
        onSelling={onSelling}
      />
    </section>
  )
}

const textIn = (fields: TypedDraft['fields'] | undefined): string =>
  typeof fields?.typed === 'string' ? fields.typed : ''
