import type { App, CommandLine, Session } from 'electron'

/** Before the app is ready: no name leads anywhere. Numbers and the rest are `cutNetwork`'s. */
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
  // The speller fetches dictionaries from outside, on some systems even when it is off.
  session.setSpellCheckerEnabled(false)
  session.setSpellCheckerDictionaryDownloadURL('app://usual/no-dictionaries/')
  // No page rule stops a peer connection from naming this machine's addresses.
  app.on('web-contents-created', (_event, contents) =>
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp'),
  )
  // Port 9 discards: whatever slips through every other layer has nowhere to go.
  await session.setProxy({ mode: 'fixed_servers', proxyRules: '127.0.0.1:9' })
}

const insideSchemes = new Set(['app:', 'blob:', 'data:', 'devtools:'])

export const staysInside = (address: string): boolean =>
  URL.canParse(address) && insideSchemes.has(new URL(address).protocol)
