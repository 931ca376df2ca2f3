import { memo, type Ref, useEffect, useImperativeHandle, useRef } from 'react'
import { useWords } from '#kit/use-words.ts'
import { words } from '../words/en.ts'
import classes from './JustNow.module.css'
import { JustNowRow } from './JustNowRow.tsx'
import { useJustNow } from './use-just-now.ts'

/** `focus` returns false when the list is empty. */
export type JustNowHold = { readonly focus: () => boolean }

type Props = {
  readonly ref: Ref<JustNowHold>
  /** Up from the newest row moves to what is above. */
  readonly onUp: () => void
  readonly onAway: () => void
}

/**
 * The last deeds, newest first, each of which can be undone or corrected. Opening a card changes
 * nothing here.
 */
export const JustNow = memo(function JustNow({ ref, onUp, onAway }: Props) {
  const w = useWords(words)
  const { deeds, isLate } = useJustNow()
  const list = useRef<HTMLOListElement>(null)
  const isAwaited = useRef(false)

  const focusRow = (at: number): boolean => {
    const row = list.current?.children[at]
    row?.querySelector<HTMLElement>('button')?.focus()
    return row !== undefined
  }
  // Up right after a deed focuses that deed, never the one before it.
  const focus = (): boolean => {
    isAwaited.current = isLate
    return isLate || focusRow(0)
  }
  useImperativeHandle(ref, () => ({ focus }))
  useEffect(() => {
    if (isLate || !isAwaited.current) return
    isAwaited.current = false
    focusRow(0)
  })

  if (deeds.length === 0) return null
  const move = (from: number, step: 1 | -1): void => {
    if (from + step < 0) onUp()
    else if (!focusRow(from + step)) onAway()
  }
  return (
    <section className={classes.justNow} aria-label={w('justNow')}>
      <h2 className={classes.title}>{w('justNow')}</h2>
      <ol ref={list} className={classes.list}>
        {deeds.map((deed, at) => (
          <JustNowRow
            key={deed.change.id}
            deed={deed}
            onMove={(step) => move(at, step)}
            onAway={onAway}
          />
        ))}
      </ol>
    </section>
  )
})
