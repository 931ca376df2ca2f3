import { useEffect } from 'react'
import { panelMeant } from '#kit/half-typed.ts'
import { forgetPress } from '#kit/presses.ts'
import { type Burst, hearKey, noBurst } from '../rules/scan.ts'

/** The field's content before the scanner typed into it. */
type Before = { readonly field: Field; readonly value: string }
type Field = HTMLInputElement | HTMLTextAreaElement

/**
 * Detects a scanner wherever the focus is. `onScan` returns whether it uses the code; then its
 * characters are removed from the field again and its Enter presses nothing.
 */
export function useScan(onScan: (code: string, at: EventTarget | null) => boolean): void {
  useEffect(() => {
    let burst: Burst = noBurst
    let before: Before | undefined
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
      const heard = hearKey(burst, { key: event.key, at: event.timeStamp })
      burst = heard.burst
      if (burst.text.length === 1) before = fieldOf(event.target)
      if (heard.code === undefined || !onScan(heard.code, event.target)) return
      event.preventDefault()
      event.stopImmediatePropagation()
      forgetPress(event)
      if (before) putBack(before)
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [onScan])
}

/** The field that is typed into: the one in focus, or that of a panel which takes loose letters. */
const fieldOf = (at: EventTarget | null): Before | undefined => {
  const target = panelMeant(at)?.field ?? at
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
    ? { field: target, value: target.value }
    : undefined
}

/** Through the element's own setter: React ignores a value set through its own. */
function putBack({ field, value }: Before): void {
  const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set
  setter?.call(field, value)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
