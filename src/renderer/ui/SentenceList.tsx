import {
  Children,
  createContext,
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
  useDeferredValue,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import classes from './SentenceList.module.css'

/** The row that Tab reaches; all of them until one has had the focus. */
export const CurrentRow = createContext<string | undefined>(undefined)

/** They fill a tall screen; the others come a moment later, so that the first are there at once. */
const atOnce = 20

type Props = {
  /** Names the list where there is no heading. */
  readonly label?: string
  readonly children: ReactNode
}

/** Rows of sentences. One Tab stop; Up and Down move through every list of the screen. */
export function SentenceList({ label, children }: Props) {
  const list = useRef<HTMLUListElement>(null)
  const [current, setCurrent] = useState<string>()
  const rows = Children.toArray(children)
  const shown = Math.max(atOnce, useDeferredValue(rows.length, atOnce))

  useLayoutEffect(() => {
    const rows = rowsIn(list.current)
    if (current !== undefined && !rows.some((row) => row.id === current)) setCurrent(undefined)
  })

  const onFocus = (event: FocusEvent) => {
    const row = rowsIn(list.current).find((each) => each.parentElement?.contains(event.target))
    setCurrent(row?.id)
  }
  return (
    <CurrentRow value={current}>
      <ul ref={list} className={classes.list} aria-label={label} onFocus={onFocus} onKeyDown={walk}>
        {rows.slice(0, shown)}
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
