import { err, ok } from '#shared/base/result.ts'
import type { About } from '../app/about.ts'
import type { Backups } from '../services/backups.ts'
import type { Files } from '../services/files.ts'
import { checkedLink } from '../services/links.ts'
import type { RecordsStore } from '../services/records-store.ts'
import type { SaveAs } from '../services/save-as.ts'
import type { StampKeeper } from '../services/stamp.ts'
import type { HostHandlers } from './serve.ts'

export type Parts = {
  readonly about: () => About
  readonly stamp: StampKeeper
  readonly files: Files
  readonly saveAs: SaveAs
  readonly backups: Backups
  readonly records: RecordsStore
  readonly openOutside: (url: string) => Promise<void>
  readonly bookIs: (state: 'open' | 'closed') => void
  readonly readyToClose: () => void
  readonly startAgain: () => void
}

export const hostHandlers = (parts: Parts): HostHandlers => ({
  'app:about': async () => ok(parts.about()),
  'stamp:read': async () => ok(await parts.stamp.read()),
  'stamp:write': (stamp) => {
    parts.bookIs(stamp.closedCleanly ? 'closed' : 'open')
    return parts.stamp.write(stamp)
  },
  'file:save-begin': (asked, { owner }) => parts.saveAs(owner, asked),
  'backup:keep-begin': ({ name }, { owner }) => parts.backups.keepBegin(owner, name),
  'file:append': ({ handle, bytes }, { owner }) => parts.files.append(owner, handle, bytes),
  'file:finish': ({ handle, ...expected }, { owner }) =>
    parts.files.finish(owner, handle, expected),
  'file:abandon': ({ handle }, { owner }) => parts.files.abandon(owner, handle),
  'backup:list': () => parts.backups.list(),
  'backup:open': ({ id }, { owner }) => parts.backups.open(owner, id),
  'file:read': ({ handle, ...span }, { owner }) => parts.files.read(owner, handle, span),
  'file:close': ({ handle }, { owner }) => parts.files.close(owner, handle),
  'folder:show-backups': () => parts.backups.show(),
  'link:open': async ({ url }) => {
    const link = checkedLink(url)
    if (!link.ok) return link
    return parts.openOutside(link.value).then(
      () => ok(undefined),
      () => err({ code: 'unsupported', detail: 'No program here opens such a link' }),
    )
  },
  'app:ready-to-close': async () => {
    parts.readyToClose()
    return ok(undefined)
  },
  'records:set-aside': async () => {
    const asked = await parts.records.askToSetAside()
    if (asked.ok) parts.startAgain()
    return asked
  },
})
