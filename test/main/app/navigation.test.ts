import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import { guardContents, guardNavigation } from '#main/app/navigation.ts'
import { isOurs } from '#main/app/origin.ts'

function contents() {
  let onOpen: (details: never) => unknown = () => ({ action: 'allow' })
  const page = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: (handler: (details: never) => unknown) => {
      onOpen = handler
    },
  })
  const goes = (event: string, url: string): boolean => {
    let stopped = false
    page.emit(event, { url, preventDefault: () => (stopped = true) })
    return !stopped
  }
  // The handler gets details that it does not use.
  return { page, goes, opens: (url: string) => onOpen({ url } as never) }
}

describe('a page', () => {
  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])(
    'stays ours on %s',
    (event) => {
      const { page, goes } = contents()
      // Only an event emitter with one more method is used.
      guardContents(page as never)

      expect(goes(event, 'app://usual/index.html')).toBe(true)
      for (const url of [
        'https://evil.example/',
        'file:///etc/passwd',
        'app://other/',
        'data:,x',
      ]) {
        expect([url, goes(event, url)]).toEqual([url, false])
      }
    },
  )

  it('opens no other window and holds no web view', () => {
    const { page, goes, opens } = contents()
    // As above.
    guardContents(page as never)

    expect(opens('app://usual/index.html')).toEqual({ action: 'deny' })
    expect(goes('will-attach-webview', '')).toBe(false)
  })

  it('is guarded from the moment it exists', () => {
    const app = new EventEmitter()
    const { page, goes } = contents()
    // As above.
    guardNavigation(app as never)
    app.emit('web-contents-created', {}, page)

    expect(goes('will-navigate', 'https://evil.example/')).toBe(false)
  })
})

it('knows our own address by its parts', () => {
  expect(['app://usual', 'app://usual/', 'app://usual/x?y#z'].map(isOurs)).toEqual([
    true,
    true,
    true,
  ])
  const foreign = [
    'app://usual.evil.example/',
    'app://usual@evil.example/',
    'app://me@usual/',
    'app:usual',
    'https://usual/',
    'blob:app://usual/1',
    'usual',
    '',
  ]
  expect(foreign.filter(isOurs)).toEqual([])
})
