import '@mantine/core/styles.css'
import { MantineProvider } from '@mantine/core'
import { Notifications, notifications } from '@mantine/notifications'
import { createRoot } from 'react-dom/client'
import { features } from '#app/features.ts'
import { RunningApp } from '#app/RunningApp.tsx'
import { startWords } from '#app/start-words.ts'
import { cssVariables, makeTheme } from '#app/theme.ts'
import type { Book } from '#book/book.ts'
import { browserHost } from '#platform/browser-host.ts'
import type { Host } from '#platform/host.ts'

export type Shown = { readonly close: () => Promise<void> }

/** The whole house around an open book, standing at one of its screens. */
export async function showScreen(
  book: Book,
  path: string,
  host: Host = browserHost(window),
): Promise<Shown> {
  await startWords(features, 'en')
  window.history.replaceState(null, '', `#${path}`)
  const place = document.createElement('div')
  place.style.height = '100vh'
  document.body.append(place)
  const root = createRoot(place)
  root.render(
    <MantineProvider theme={makeTheme('Close')} cssVariablesResolver={cssVariables}>
      <RunningApp app={{ book }} host={host} start={path} />
      <Notifications />
    </MantineProvider>,
  )
  return {
    close: async () => {
      root.unmount()
      place.remove()
      // What was said to one shop is not for the next.
      notifications.clean()
      await settled(book)
    },
  }
}

/** What the screen was still reading has come to its end; most look up one thing by another. */
async function settled({ records }: Book): Promise<void> {
  for (let steps = 0; steps < 6; steps++)
    await records.db.transaction('r', records.db.tables, () => records.book.count())
}
