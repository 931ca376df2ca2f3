import '@mantine/core/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import '@mantine/spotlight/styles.layer.css'
import '@fontsource-variable/figtree'
import '@fontsource-variable/fraunces'
import './app/app.css'
import i18next from 'i18next'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { features } from '#app/features.ts'
import { tellTroubles } from '#app/honest-errors.ts'
import { watchTyping } from '#app/keys/typing.ts'
import { Root } from '#app/Root.tsx'
import { startWords } from '#app/start-words.ts'
import { words } from '#app/words/en.ts'
import { readyReader } from '#book/people-reader.ts'
import { sayWith } from '#kit/use-words.ts'
import { browserHost } from '#platform/browser-host.ts'
import { systemClock } from '#platform/clock.ts'
import { electronHost } from '#platform/electron-host.ts'
import { assert } from '#shared/base/assert.ts'
import type { Bridge } from '#shared/host/contract.ts'

declare global {
  interface Window {
    /** Put there by the preload; absent in a browser tab. */
    readonly host?: Bridge
  }
}

readyReader()
const place = document.getElementById('root')
assert(place, 'index.html has no #root')
const host = window.host ? electronHost(window.host) : browserHost(window)

await startWords(features, navigator.language)
tellTroubles(window, () => sayWith(i18next, words.say('brokenQuietly')))
watchTyping(document)
createRoot(place).render(
  <StrictMode>
    <Root host={host} clock={systemClock} />
  </StrictMode>,
)
