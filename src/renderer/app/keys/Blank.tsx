import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import { useShop } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import { words } from '../words/en.ts'
import classes from './Blank.module.css'

/** Covers everything at one key, for whoever leans over the counter. Any key or a click lifts it. */
export function Blank({ onLift }: { readonly onLift: () => void }) {
  const w = useWords(words)
  const { shop } = useShop()
  const cover = useRef<HTMLDialogElement>(null)
  // Closed while it is still on the page: only then does the focus go back to where it was.
  useLayoutEffect(() => {
    const dialog = cover.current
    dialog?.showModal()
    return () => dialog?.close()
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    // Holding Ctrl for Ctrl+B must not lift the cover that B would lower again.
    if (['Control', 'Meta', 'Shift', 'Alt', 'AltGraph'].includes(event.key)) return
    event.preventDefault()
    if (!event.repeat) onLift()
  }
  return (
    <dialog
      ref={cover}
      className={classes.cover}
      aria-label={w('blanked')}
      onKeyDown={onKeyDown}
      onClick={onLift}
      onCancel={onLift}
    >
      <p className={classes.shop}>{shop}</p>
      <p className={classes.lift}>{w('lift')}</p>
    </dialog>
  )
}
