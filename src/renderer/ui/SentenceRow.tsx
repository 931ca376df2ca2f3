import { type KeyboardEvent, type ReactNode, useContext, useId } from 'react'
import { shorten } from '#shared/base/text.ts'
import { ActionButton } from './ActionButton.tsx'
import classes from './SentenceList.module.css'
import { CurrentRow } from './SentenceList.tsx'
import { useKeysNow, useStartedBy } from './single-letters.ts'

export type SentenceKey = {
  /** "K", or "Enter" for opening the row. */
  readonly letter: string
  readonly label: string
  readonly onPress: () => void
  /** For a minor action beside the main ones. */
  readonly isQuiet?: true
}

type Props = {
  /** Before all else: the time, in a column of its own. */
  readonly lead?: string
  readonly who?: string
  readonly what: ReactNode
  /** `what` as a text, where it is more: the row's buttons are named after it. */
  readonly said?: string
  /** A quieter second line. */
  readonly more?: ReactNode
  readonly tone?: 'broken' | 'due' | 'good' | 'theirs'
  readonly keys?: readonly SentenceKey[]
  readonly onOpen: () => void
  /** Under the words and outside their button, so that it can be selected. */
  readonly below?: ReactNode
  /** A panel opened by a key, under the row. */
  readonly children?: ReactNode
}

/** Who, what, and a key or two; the letters work while the row has the focus. */
export function SentenceRow(props: Props) {
  const { lead, who, what, more, tone, keys = [], onOpen, below, children } = props
  const { said = typeof what === 'string' ? what : undefined } = props
  const id = useId()
  const about = [lead || undefined, who, said].flatMap((each) => each ?? []).join(', ')
  const current = useContext(CurrentRow)
  const tabIndex = current === undefined || current === id ? 0 : -1
  const startedBy = useStartedBy()
  const keysNow = useKeysNow()
  const onKeyDown = (event: KeyboardEvent) => {
    const asked = startedBy(event)
    if (asked === undefined) return
    const pressed = keys.find((each) => each.letter === asked)
    // A held Enter counts once: it must not also act on the next row.
    const again = event.repeat && event.key === 'Enter'
    if (pressed || again) event.preventDefault()
    if (!event.repeat) pressed?.onPress()
  }
  return (
    <li className={classes.item}>
      <div className={classes.row} data-tone={tone}>
        <button
          id={id}
          type="button"
          data-sentence=""
          className={classes.sentence}
          tabIndex={tabIndex}
          aria-keyshortcuts={keys.map((each) => keysNow(each.letter)).join(' ') || undefined}
          onClick={onOpen}
          onKeyDown={onKeyDown}
        >
          {lead !== undefined && <span className={classes.lead}>{lead && `${lead} `}</span>}
          {who && <span className={classes.who}>{who}</span>}
          {what !== undefined && <span className={classes.what}>{what}</span>}
          {more && <span className={classes.more}>{more}</span>}
        </button>
        <div className={classes.keys}>
          {keys.map((each) => (
            <ActionButton
              key={each.letter}
              size="xs"
              label={each.label}
              about={shorten(about, 100)}
              keys={each.letter}
              tabIndex={tabIndex}
              onPress={each.onPress}
              {...(each.isQuiet ? { variant: 'subtle', color: 'gray' } : {})}
            />
          ))}
        </div>
      </div>
      {below && <div className={classes.below}>{below}</div>}
      {children}
    </li>
  )
}
