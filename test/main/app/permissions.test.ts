import { describe, expect, it } from 'vitest'
import { refusePermissions } from '#main/app/permissions.ts'

type Handler = (...args: readonly unknown[]) => unknown

/** The handlers that main gives Electron for a page's requests. */
function handlers() {
  const kept = new Map<string, Handler>()
  // Electron gives each its own arguments; here they are called by hand.
  const keep = (name: string) => (handler: unknown) => void kept.set(name, handler as Handler)
  refusePermissions({
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    setDisplayMediaRequestHandler: keep('display'),
  })
  return (name: string, ...args: readonly unknown[]) => kept.get(name)?.(...args)
}

function asked(permission: string, from = 'app://usual/index.html') {
  const call = handlers()
  let request = false
  const answer = (granted: boolean) => {
    request = granted
  }
  call('request', null, permission, answer, { requestingUrl: from })
  return { request, check: call('check', null, permission, from) }
}

describe('what a page may ask of the computer', () => {
  it.each(['clipboard-sanitized-write', 'fullscreen', 'persistent-storage'])('%s', (name) => {
    expect(asked(name)).toEqual({ request: true, check: true })
    expect(asked(name, 'https://evil.example/')).toEqual({ request: false, check: false })
  })

  it.each([
    'geolocation',
    'media',
    'notifications',
    'clipboard-read',
    'openExternal',
    'fileSystem',
    'serial',
    'usb',
    'hid',
    'midi',
    'local-fonts',
    'display-capture',
    'something new',
  ])('not %s', (name) => {
    expect(asked(name)).toEqual({ request: false, check: false })
  })

  it('no device and no screen capture', () => {
    const call = handlers()
    const given: unknown[] = []
    call('display', {}, (streams: unknown) => given.push(streams))

    expect(call('device', {})).toBe(false)
    expect(given).toEqual([null])
  })
})
