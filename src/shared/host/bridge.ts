import type { CallName } from './contract.ts'

/** The channel of `HostNews`, from the host to the window. */
export const newsChannel = 'news'

// Listed by hand, with only the type of the contract, so that zod stays out of the preload; the
// type makes a name that is missing here a compile error.
const named: Readonly<Record<CallName, true>> = {
  'app:about': true,
  'stamp:read': true,
  'stamp:write': true,
  'journal:through': true,
  'journal:append': true,
  'journal:read': true,
  'journal:set-aside': true,
  'journal:forget': true,
  'journal:snapshot-begin': true,
  'journal:fold': true,
  'journal:snapshot-open': true,
  'rescue:list': true,
  'rescue:use': true,
  'rescue:agreed': true,
  'records:forget': true,
  'room:check': true,
  'file:save-begin': true,
  'backup:keep-begin': true,
  'file:append': true,
  'file:finish': true,
  'file:abandon': true,
  'backup:list': true,
  'backup:verified': true,
  'second:state': true,
  'second:choose': true,
  'second:forget': true,
  'calendar:state': true,
  'calendar:choose': true,
  'calendar:forget': true,
  'calendar:begin': true,
  'key:read': true,
  'key:write': true,
  'backup:open': true,
  'backup:asked-for': true,
  'file:read': true,
  'file:close': true,
  'folder:show-backups': true,
  'link:open': true,
  'notice:show': true,
  'notice:badge': true,
  'app:on-screen': true,
  'app:closing-heard': true,
  'app:ready-to-close': true,
  'records:set-aside': true,
}

// `Object.keys` forgets what the record's type knows: it has exactly these keys.
export const callNames = Object.keys(named) as readonly CallName[]

export const isCallName = (name: unknown): name is CallName =>
  typeof name === 'string' && Object.hasOwn(named, name)
