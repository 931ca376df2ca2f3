import type { AppContext } from '#kit/use-book.ts'

const signs = ['keydown', 'pointerdown'] as const

/** When somebody last pressed a key, tapped or saved, from now on until `end`. */
export function lastTouch({ book }: Pick<AppContext, 'book'>) {
  let at = book.clock.now()
  const touched = (): void => {
    at = book.clock.now()
  }
  for (const sign of signs) window.addEventListener(sign, touched, { capture: true, passive: true })
  const endChanges = book.onChange(touched)
  return {
    at: () => at,
    end: () => {
      for (const sign of signs) window.removeEventListener(sign, touched, { capture: true })
      endChanges()
    },
  }
}
