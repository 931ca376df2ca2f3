import '@mantine/core/styles.layer.css'
import '@mantine/spotlight/styles.layer.css'
import '@fontsource-variable/figtree'
import '@fontsource-variable/fraunces'
import './app/app.css'
import { openEarly } from '#app/early.ts'
import { browserHost } from '#platform/browser-host.ts'
import { systemClock as clock } from '#platform/clock.ts'
import { electronHost } from '#platform/electron-host.ts'
import { assert } from '#shared/base/assert.ts'
import type { Bridge } from '#shared/host/contract.ts'

declare global {
  interface Window {
    /** Provided by the preload; absent in a browser tab. */
    readonly host?: Bridge
  }
}

const place = document.getElementById('root')
assert(place, 'index.html has no #root')
const host = window.host ? electronHost(window.host) : browserHost(window)

// The book is opened while the screens are still loading.
const screens = import('#app/mount.tsx')
const early = openEarly({ host, clock, indexedDB })
const { mount } = await screens
await mount(place, { host, clock, early })
