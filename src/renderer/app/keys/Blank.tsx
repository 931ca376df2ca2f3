import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import { useShop } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import { words } from '../words/en.ts'
import classes from './Blank.module.css'

/** Covers the screen when someone leans over the counter. Any key or click uncovers it. */
export function Blank({ onLift }: { readonly onLift: () => void }) {
  const w = useWords(words)
  const { shop } = useShop()
  const cover = useRef<HTMLDialogElement>(null)
  // Closed while it is still mounted: only then does the focus return to where it was.
  useLayoutEffect(() => {
    const dialog = cover.current
    dialog?.showModal()
    return () => dialog?.close()
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    // Ctrl alone must not uncover the screen: the B of Ctrl+B would then cover it again.
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
