import { notifications } from '@mantine/notifications'

/**
 * Whatever breaks outside a screen (a promise nobody waited for, a listener) is told once, in one
 * sentence; the browser itself writes it to the console.
 */
export function tellTroubles(window: Window, say: () => string): void {
  const tell = (): void => {
    notifications.hide(place)
    notifications.show({
      id: place,
      message: say(),
      color: 'berry',
      autoClose: false,
      withBorder: true,
      role: 'alert',
    })
  }
  window.addEventListener('error', (event: ErrorEvent) => {
    // A resize that takes two rounds is reported this way too, without an error: nothing broke.
    if (event.error) tell()
  })
  window.addEventListener('unhandledrejection', tell)
}

const place = 'trouble'
