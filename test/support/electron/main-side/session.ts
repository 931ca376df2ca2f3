import type { Protocol as RealProtocol, Session as RealSession } from 'electron'
import { isReady } from './app.ts'
import { answers, note } from './machine.ts'

type Respond = (request: { readonly url: string; readonly method: string }) => Promise<Response>
type BeforeRequest = (
  details: { readonly url: string },
  answer: (decision: { readonly cancel?: boolean }) => void,
) => void
type OnRequest = (
  contents: null,
  permission: string,
  answer: (granted: boolean) => void,
  details: { readonly requestingUrl: string },
) => void
type OnCheck = (contents: null, permission: string, origin: string) => boolean

const schemes = new Map<string, Respond>()
let beforeRequest: BeforeRequest = (_details, answer) => answer({})
let onRequest: OnRequest = (_contents, _permission, answer) => answer(true)
let onCheck: OnCheck = () => true

export const protocol = {
  registerSchemesAsPrivileged: (claimed: readonly unknown[]) => {
    if (isReady()) throw new Error('Schemes are registered before the app is ready')
    note({ what: 'privileges', schemes: claimed })
  },
  handle: (scheme: string, respond: Respond) => {
    if (!isReady()) throw new Error('A protocol is handled once the app is ready')
    schemes.set(scheme, respond)
  },
} satisfies Partial<Record<keyof RealProtocol, unknown>>

const defaultSession = {
  webRequest: {
    onBeforeRequest: (handler: BeforeRequest) => {
      beforeRequest = handler
    },
  },
  setProxy: async ({ proxyRules }: { readonly proxyRules?: string }) =>
    note({ what: 'proxy', rules: proxyRules ?? '' }),
  setSpellCheckerEnabled: (on: boolean) => note({ what: 'spell-checker', on }),
  setSpellCheckerDictionaryDownloadURL: () => undefined,
  setPermissionRequestHandler: (handler: OnRequest) => {
    onRequest = handler
  },
  setPermissionCheckHandler: (handler: OnCheck) => {
    onCheck = handler
  },
  setDevicePermissionHandler: () => undefined,
  setDisplayMediaRequestHandler: () => undefined,
} satisfies Partial<Record<keyof RealSession, unknown>>

export const session = { defaultSession }

Object.assign(answers, {
  page: async ({ url, method }) => {
    const respond = schemes.get(new URL(url).protocol.slice(0, -1))
    if (!respond) throw new Error(`Nobody handles ${url}`)
    const response = await respond({ url, method })
    const body = new Uint8Array(await response.arrayBuffer())
    return { status: response.status, headers: Object.fromEntries(response.headers), body }
  },
  request: ({ url }) =>
    new Promise((done) =>
      beforeRequest({ url }, (decision) => done({ cancel: decision.cancel === true })),
    ),
  permission: (name) => {
    const from = { requestingUrl: 'app://usual/index.html' }
    let request = false
    onRequest(
      null,
      name,
      (granted) => {
        request = granted
      },
      from,
    )
    return { request, check: onCheck(null, name, 'app://usual/') }
  },
} satisfies Partial<typeof answers>)
