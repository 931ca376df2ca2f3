import { showReport } from '#ui/use-report.ts'

/**
 * Any error outside a screen (an unhandled promise, a listener) is reported once, in one sentence;
 * the browser itself writes it to the console.
 */
export function tellTroubles(window: Window, say: () => string): void {
  const tell = (): void => showReport({ tone: 'trouble', text: say(), about: 'program' })
  window.addEventListener('error', (event: ErrorEvent) => {
    // A ResizeObserver that takes two rounds fires this too, without an error: nothing broke.
    if (event.error) tell()
  })
  window.addEventListener('unhandledrejection', tell)
}
