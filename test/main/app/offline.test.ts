import { EventEmitter } from 'node:events'
import { expect, it } from 'vitest'
import { cutNames, cutNetwork, staysInside } from '#main/app/offline.ts'

type Ask = (details: { url: string }, answer: (given: unknown) => void) => void

it('lets nothing out: only internal addresses pass', () => {
  const inside = ['app://usual/a.js', 'blob:app://usual/1', 'data:,x', 'devtools://devtools/x']
  const outside = ['http://a.b', 'https://a.b', 'ws://a.b', 'wss://a.b', 'ftp://a', 'file:///x', '']

  expect(inside.filter(staysInside)).toEqual(inside)
  expect(outside.filter(staysInside)).toEqual([])
})

it('resolves no host name', () => {
  const switches: string[] = []
  cutNames({ appendSwitch: (name, value) => void switches.push(`${name}=${value}`) })

  expect(switches).toEqual(['host-resolver-rules=MAP * ~NOTFOUND'])
})

it('blocks requests, the spell checker, proxies and WebRTC', async () => {
  const told: unknown[] = []
  const app = new EventEmitter()
  let request: Ask = () => undefined
  await cutNetwork(
    // Only an event emitter is used.
    app as never,
    {
      // Only this event is set; it is called below as Electron would.
      webRequest: { onBeforeRequest: (ask: unknown) => (request = ask as Ask) } as never,
      setProxy: async (proxy) => void told.push(proxy),
      setSpellCheckerEnabled: (on) => void told.push({ speller: on }),
      setSpellCheckerDictionaryDownloadURL: (url) => void told.push(new URL(url).protocol),
    },
  )
  app.emit(
    'web-contents-created',
    {},
    { setWebRTCIPHandlingPolicy: (policy: string) => told.push(policy) },
  )
  request({ url: 'https://evil.example/' }, (given) => told.push(given))
  request({ url: 'app://usual/index.html' }, (given) => told.push(given))

  expect(told).toEqual([
    { speller: false },
    'app:',
    { mode: 'fixed_servers', proxyRules: '127.0.0.1:9' },
    'disable_non_proxied_udp',
    { cancel: true },
    { cancel: false },
  ])
})
