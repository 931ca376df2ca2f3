import type { Result } from '#shared/base/result.ts'
import type { HostCalls, HostFailure, HostNews } from '#shared/host/contract.ts'

/** What the window runs in: Electron, or a browser tab that can do less and says so. */
export type Host = {
  readonly kind: 'electron' | 'browser'
  readonly calls: HostCalls
  readonly copyText: (text: string) => Promise<Result<undefined, HostFailure>>
  readonly onNews: (hear: (news: HostNews) => void) => () => void
}
