import type { App, CommandLine, Session } from 'electron'

/** Before the app is ready: no host name resolves. `cutNetwork` handles addresses and the rest. */
export const cutNames = (commandLine: Pick<CommandLine, 'appendSwitch'>): void =>
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')

type Wired = Pick<
  Session,
  'webRequest' | 'setProxy' | 'setSpellCheckerEnabled' | 'setSpellCheckerDictionaryDownloadURL'
>

/** Each layer stops what another misses: the policy of the page, requests, proxies, WebRTC. */
export async function cutNetwork(app: Pick<App, 'on'>, session: Wired): Promise<void> {
  session.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !staysInside(details.url) }),
  )
  // The spell checker downloads dictionaries, on some systems even when it is off.
  session.setSpellCheckerEnabled(false)
  session.setSpellCheckerDictionaryDownloadURL('app://usual/no-dictionaries/')
  // No page rule stops WebRTC from revealing this machine's addresses.
  app.on('web-contents-created', (_event, contents) =>
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp'),
  )
  // Port 9 is the discard port: what passes every other layer goes nowhere.
  await session.setProxy({ mode: 'fixed_servers', proxyRules: '127.0.0.1:9' })
}

const insideSchemes = new Set(['app:', 'blob:', 'data:', 'devtools:'])

export const staysInside = (address: string): boolean =>
  URL.canParse(address) && insideSchemes.has(new URL(address).protocol)
