import '@mantine/core/styles.layer.css'
import '#app/app.css'
import { MantineProvider } from '@mantine/core'
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { features } from '#app/features.ts'
import { startWords } from '#app/start-words.ts'
import { cssVariables, makeTheme } from '#app/theme.ts'
import { keepFocus } from '#kit/keep-focus.ts'

/** Renders something on the test's page, in the shop's look and words. */
export async function show(what: ReactNode): Promise<{ readonly close: () => void }> {
  await startWords(features, 'en')
  return mount(
    <MantineProvider theme={makeTheme('Close')} cssVariablesResolver={cssVariables}>
      {what}
    </MantineProvider>,
  )
}

/** The same without look and words, for what has its own. */
export function mount(what: ReactNode): { readonly close: () => void } {
  const place = document.createElement('div')
  document.body.append(place)
  const root = createRoot(place)
  const letFocusGo = keepFocus(document)
  root.render(what)
  return {
    close: () => {
      letFocusGo()
      root.unmount()
      place.remove()
    },
  }
}
