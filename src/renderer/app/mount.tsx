import i18next from 'i18next'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { keepFocus } from '#kit/keep-focus.ts'
import { sayWith } from '#kit/use-words.ts'
import type { Clock } from '#platform/clock.ts'
import type { Host } from '#platform/host.ts'
import type { Early } from './early.ts'
import { features } from './features.ts'
import { tellTroubles } from './honest-errors.ts'
import { watchTyping } from './keys/typing.ts'
import { Root } from './Root.tsx'
import { startWords } from './start-words.ts'
import { words } from './words/en.ts'

/** Puts the screens into the page, once their words are there. */
export async function mount(
  place: Element,
  parts: { readonly host: Host; readonly clock: Clock; readonly early: Promise<Early> },
): Promise<void> {
  await startWords(features, navigator.language)
  tellTroubles(window, () => sayWith(i18next, words.say('brokenQuietly')))
  watchTyping(document)
  keepFocus(document)
  createRoot(place).render(
    <StrictMode>
      <Root {...parts} />
    </StrictMode>,
  )
}
