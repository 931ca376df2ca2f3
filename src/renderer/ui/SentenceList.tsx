import {
  createContext,
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import classes from './SentenceList.module.css'

/** The row that Tab reaches; all of them until one has had the focus. */
export const CurrentRow = createContext<string | undefined>(undefined)

type Props = {
  /** Names the list where there is no heading. */
  readonly label?: string
  readonly children: ReactNode
}

/**
 * Rows of sentences. One Tab stop; Up and Down move through every list of the screen. When the
 * focused row is done and removed, the next one takes the focus.
 */
export function SentenceList({ label, children }: Props) {
  const list = useRef<HTMLUListElement>(null)
  const place = useRef<number>(undefined)
  const [current, setCurrent] = useState<string>()

  useLayoutEffect(() => {
    const rows = rowsIn(list.current)
    if (current !== undefined && !rows.some((row) => row.id === current)) setCurrent(undefined)
    if (place.current === undefined || document.activeElement !== document.body) return
    rows[Math.min(place.current, rows.length - 1)]?.focus()
  })

  const onFocus = (event: FocusEvent) => {
    const rows = rowsIn(list.current)
    const at = rows.findIndex((row) => row.parentElement?.contains(event.target))
    place.current = at < 0 ? undefined : at
    setCurrent(rows[at]?.id)
  }
  const onBlur = (event: FocusEvent) => {
    if (event.relatedTarget) place.current = undefined
  }
  return (
    <CurrentRow value={current}>
      <ul
        ref={list}
        className={classes.list}
        aria-label={label}
        onFocus={onFocus}
        onBlur={onBlur}
        onKeyDown={walk}
      >
        {children}
      </ul>
    </CurrentRow>
  )
}

const rowsIn = (place: ParentNode | null): readonly HTMLElement[] =>
  place ? [...place.querySelectorAll<HTMLElement>('[data-sentence]')] : []

function walk(event: KeyboardEvent<HTMLElement>): void {
  const { target, key } = event
  if (!(target instanceof HTMLElement) || target.dataset.sentence === undefined) return
  const rows = rowsIn(target.closest('main') ?? event.currentTarget)
  const at = rows.indexOf(target)
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[key]
  const row = next === undefined ? undefined : rows[next]
  if (!row) return
  event.preventDefault()
  row.focus()
}
