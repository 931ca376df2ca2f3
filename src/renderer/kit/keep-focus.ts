import { controlsIn, isUsable } from './controls.ts'
import { holeOf } from './hole.ts'
import { placeFor } from './place-for.ts'

/** A button that waits while something is saved gets the focus back, unless it waits for longer. */
const patience = 500
const remembered = 20

/**
 * When the control in focus goes away, the focus goes to what takes its place. Returns the function
 * that ends it.
 */
export function keepFocus(document: Document): () => void {
  /** What had the focus, newest first. */
  let trail: readonly HTMLElement[] = []
  let isOurs = false
  /** It was given here, and nobody has pressed anything since. */
  let isMoved = false
  let trailBeforeMove: readonly HTMLElement[] = []
  let timer: ReturnType<typeof setTimeout> | undefined

  const give = (to: HTMLElement | undefined): void => {
    if (!to) return
    if (controlsIn(to)[0] !== to && !to.hasAttribute('tabindex')) to.tabIndex = -1
    isOurs = true
    to.focus({ preventScroll: to.matches('main') })
    isOurs = false
  }
  const onFocus = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement)) return
    // What had the focus only until a panel was read did not open it.
    const before = isMoved ? trailBeforeMove : trail
    if (isOurs) trailBeforeMove = before
    isMoved = isOurs
    trail = [target, ...before.filter((each) => each !== target)].slice(0, remembered)
  }
  const look = (records: readonly MutationRecord[], isLate = false): void => {
    const [lost] = trail
    const { activeElement: now, body } = document
    if (!lost || (now !== body && now !== null && now !== lost)) return
    if (lost.isConnected && isUsable(lost)) {
      if (timer !== undefined && now !== lost) give(lost)
      stopWaiting()
      return
    }
    if (lost.matches(':disabled') && lost.isConnected && !isLate) {
      timer ??= setTimeout(() => look([], true), patience)
      return
    }
    stopWaiting()
    give(placeFor(holeOf(lost, records), lost, trail))
  }
  const stopWaiting = (): void => {
    clearTimeout(timer)
    timer = undefined
  }
  const onPointerUp = (): void => {
    isMoved = false
    // Whoever clicks beside everything wants the focus nowhere.
    if (document.activeElement === document.body && trail[0]?.isConnected) trail = []
  }
  // A key that is held down must not act on what took the place, too: on another control, or on the
  // same button that now stands for the next row.
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.repeat) {
      isMoved = false
      return
    }
    if (isMoved) event.stopPropagation()
    const isPress = event.key === 'Enter' && event.target instanceof HTMLButtonElement
    if (isMoved || isPress) event.preventDefault()
  }
  const observer = new MutationObserver((records) => look(records))
  observer.observe(document, {
    ...{ childList: true, subtree: true },
    attributeFilter: ['disabled', 'hidden'],
  })
  document.addEventListener('focusin', onFocus)
  document.addEventListener('pointerup', onPointerUp, true)
  window.addEventListener('keydown', onKeyDown, true)
  return () => {
    stopWaiting()
    observer.disconnect()
    document.removeEventListener('focusin', onFocus)
    document.removeEventListener('pointerup', onPointerUp, true)
    window.removeEventListener('keydown', onKeyDown, true)
  }
}
