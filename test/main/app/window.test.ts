import { EventEmitter } from 'node:events'
import { describe, expect, it, vi } from 'vitest'
import { openPage, showWhenReady, windowOptions } from '#main/app/window.ts'

const options = windowOptions({ preload: '/out/preload/index.cjs', dark: false, packaged: true })

describe('the window', () => {
  it('turns off everything a page could use to reach the computer', () => {
    expect(options.webPreferences).toEqual({
      preload: '/out/preload/index.cjs',
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
    })
  })

  it('opens where it was, with the right background colour', () => {
    expect(options).toMatchObject({ name: 'main', windowStatePersistence: true, show: false })
    expect(options.backgroundColor).toBe('#FAF6F0')
    const dark = windowOptions({ preload: '', dark: true, packaged: false })
    expect(dark.backgroundColor).toBe('#1D1815')
    expect(dark.webPreferences?.devTools).toBe(true)
  })

  it.each([
    ['ready-to-show', 'window'],
    ['did-finish-load', 'page'],
    ['neither within three seconds', undefined],
  ] as const)('is shown once, at the first sign: %s', async (event, of) => {
    vi.useFakeTimers()
    let shown = 0
    const window = Object.assign(new EventEmitter(), {
      show: () => void shown++,
      isDestroyed: () => false,
      webContents: new EventEmitter(),
    })
    // Only these parts of a window are used.
    showWhenReady(window as never)
    expect(shown).toBe(0)
    if (of === 'window') window.emit(event)
    if (of === 'page') window.webContents.emit(event)
    if (of === undefined) await vi.advanceTimersByTimeAsync(3000)
    expect(shown).toBe(1)
    window.emit('ready-to-show')
    window.webContents.emit('did-finish-load')
    await vi.advanceTimersByTimeAsync(10_000)
    vi.useRealTimers()

    expect(shown).toBe(1)
  })

  it('opens its page from app://usual', async () => {
    const asked: string[] = []
    await openPage({ loadURL: async (url) => void asked.push(url) })

    expect(asked).toEqual(['app://usual/index.html'])
  })

  it('does not fail because its page navigated while it loaded', async () => {
    const failing = (code: string) => ({
      loadURL: async () => {
        throw Object.assign(new Error(code), { code })
      },
    })

    await openPage(failing('ERR_ABORTED'))
    await expect(openPage(failing('ERR_FAILED'))).rejects.toThrow('ERR_FAILED')
  })
})
