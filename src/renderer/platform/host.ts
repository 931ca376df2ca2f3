import type { HostCalls, HostNews } from '#shared/host/contract.ts'

/** What the window runs in: Electron, or a browser tab that can do less and says so. */
export type Host = {
  readonly kind: 'electron' | 'browser'
  readonly calls: HostCalls
  readonly onNews: (hear: (news: HostNews) => void) => () => void
}
