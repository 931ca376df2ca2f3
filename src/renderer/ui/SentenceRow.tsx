import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useContext,
  useId,
  useLayoutEffect,
  useRef,
} from 'react'
import { ActionButton } from './ActionButton.tsx'
import { letterOf } from './letter-of.ts'
import classes from './SentenceList.module.css'
import { CurrentRow } from './SentenceList.tsx'

export type SentenceKey = {
  /** "K", or "Enter" for what opening the row does. */
  readonly letter: string
  readonly label: string
  readonly onPress: () => void
  /** Beside the ones that matter: a way out of the way. */
  readonly isQuiet?: true
}

type Props = {
  readonly who?: string
  readonly what: ReactNode
  /** A quieter second line. */
  readonly more?: ReactNode
  readonly tone?: 'broken' | 'due' | 'good' | 'theirs'
  readonly keys?: readonly SentenceKey[]
  readonly onOpen: () => void
  /** A panel that a key opened, under the row. */
  readonly children?: ReactNode
}

/** Who, what in words, and a key or two: the row takes the focus, its letters work while it has it. */
export function SentenceRow({ who, what, more, tone, keys = [], onOpen, children }: Props) {
  const id = useId()
  const sentence = useRef<HTMLButtonElement>(null)
  useFocusAfterPanel(sentence, Boolean(children))
  const current = useContext(CurrentRow)
  const tabIndex = current === undefined || current === id ? 0 : -1
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const pressed = keys.find((each) => each.letter === letterOf(event))
    // A key held down is one press: the next row must not be done by the same finger.
    const again = event.repeat && event.key === 'Enter'
    if (pressed || again) event.preventDefault()
    if (!event.repeat) pressed?.onPress()
  }
  return (
    <li className={classes.item}>
      <div className={classes.row} data-tone={tone}>
        <button
          ref={sentence}
          id={id}
          type="button"
          data-sentence=""
          className={classes.sentence}
          tabIndex={tabIndex}
          aria-keyshortcuts={keys.map((each) => each.letter).join(' ') || undefined}
          onClick={onOpen}
          onKeyDown={onKeyDown}
        >
          {who && <span className={classes.who}>{who}</span>}
          <span className={classes.what}>{what}</span>
          {more && <span className={classes.more}>{more}</span>}
        </button>
        <div className={classes.keys}>
          {keys.map((each) => (
            <ActionButton
              key={each.letter}
              size="xs"
              label={each.label}
              keys={each.letter}
              tabIndex={tabIndex}
              onPress={each.onPress}
              {...(each.isQuiet ? { variant: 'subtle', color: 'gray' } : {})}
            />
          ))}
        </div>
      </div>
      {children}
    </li>
  )
}

/** A panel that goes takes the focus with it; the row has it back, and its keys work again. */
function useFocusAfterPanel(row: RefObject<HTMLElement | null>, hasPanel: boolean): void {
  const had = useRef(hasPanel)
  useLayoutEffect(() => {
    const isGone = had.current && !hasPanel
    had.current = hasPanel
    if (isGone && document.activeElement === document.body) row.current?.focus()
  }, [row, hasPanel])
}
