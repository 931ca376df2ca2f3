import { err, ok, type Result } from '#shared/base/result.ts'
import { stampSchema } from '#shared/book/stamp.ts'
import type { HostCalls, HostFailure } from '#shared/host/contract.ts'
import { browserFiles } from './browser-files.ts'
import { browserKey } from './browser-key.ts'
import { copyText } from './copy-text.ts'
import type { Host } from './host.ts'

const stampKey = 'the-usual-stamp'
const notHere = (what: string): Result<never, HostFailure> =>
  err({ code: 'unsupported', detail: `${what} needs the desktop app` })
const journal = async () => notHere('A second copy of every record')
const calendar = async () => notHere('A calendar file that is kept fresh')
const rescue = async () => notHere('A copy of the store after a bad stop')

/** The same calls in a browser tab: stamp in localStorage, backups in OPFS, files as downloads. */
export function browserHost(window: Window & typeof globalThis): Host {
  const files = browserFiles(window, () => {
    const found = readStamp(window)
    return found.ok && found.value.state === 'found' ? (found.value.stamp.leaving ?? []) : []
  })
  const calls: HostCalls = {
    'app:about': async () => {
      const sample = sampleAsked(window.location.search)
      return ok({
        version: __APP_VERSION__,
        chromium: Number(/Chrom(?:e|ium)\/(\d+)/.exec(window.navigator.userAgent)?.[1] ?? 0),
        platform: 'other',
        language: window.navigator.language,
        ...(sample ? { sample } : {}),
      })
    },
    'stamp:read': async () => readStamp(window),
    'stamp:write': async (stamp) =>
      attempt(() => window.localStorage.setItem(stampKey, JSON.stringify(stamp))),
    'journal:through': journal,
    'journal:append': journal,
    'journal:read': journal,
    'journal:set-aside': journal,
    'journal:forget': journal,
    'journal:snapshot-begin': journal,
    'journal:fold': journal,
    'journal:snapshot-open': journal,
    'rescue:list': rescue,
    'rescue:use': rescue,
    'rescue:agreed': rescue,
    // A tab keeps neither journal nor copies, so no other file holds an erased person.
    'records:forget': async () => ok({ left: [] }),
    'room:check': () => freeRoom(window),
    ...files,
    'backup:asked-for': async () => ok(null),
    'second:state': async () => ok({ state: 'none' }),
    'second:choose': async () => notHere('A second folder'),
    'second:forget': async () => ok(undefined),
    'calendar:state': async () => ok({ state: 'none' }),
    'calendar:choose': calendar,
    'calendar:forget': async () => ok(undefined),
    'calendar:begin': calendar,
    ...browserKey(window),
    'folder:show-backups': async () => notHere('Showing a folder'),
    'link:open': async ({ url }) => {
      const { protocol } = new URL(url)
      if (!['mailto:', 'tel:'].includes(protocol))
        return err({ code: 'not-allowed', detail: protocol })
      window.open(url, '_blank', 'noopener,noreferrer')
      return ok(undefined)
    },
    'notice:show': async () => notHere('A notice of the system'),
    'notice:badge': async () => notHere('A number on the dock'),
    'app:on-screen': async () => ok(undefined),
    'app:closing-heard': async () => ok(undefined),
    'app:ready-to-close': async () => ok(undefined),
    'records:set-aside': async () => notHere('Setting a damaged store aside'),
  }
  return { kind: 'browser', calls, copyText, onNews: () => () => undefined }
}

/** What the browser lets us use: never more than the disk has, maybe less. */
async function freeRoom({ navigator }: Window): ReturnType<HostCalls['room:check']> {
  try {
    const { quota, usage } = await navigator.storage.estimate()
    if (quota === undefined || usage === undefined) return notHere('Telling the free space')
    return ok({ free: Math.max(0, quota - usage) })
  } catch (thrown) {
    return err({ code: 'failed', detail: String(thrown) })
  }
}

function readStamp(window: Window): Awaited<ReturnType<HostCalls['stamp:read']>> {
  try {
    const text = window.localStorage.getItem(stampKey)
    if (text === null) return ok({ state: 'none' })
    const stamp = stampSchema.safeParse(JSON.parse(text))
    return ok(
      stamp.success
        ? { state: 'found', stamp: stamp.data }
        : { state: 'unreadable', why: stamp.error.message },
    )
  } catch (thrown) {
    // SyntaxError: the text is broken. SecurityError: site data is blocked.
    return thrown instanceof SyntaxError
      ? ok({ state: 'unreadable', why: thrown.message })
      : err({ code: 'not-allowed', detail: String(thrown) })
  }
}

function attempt(act: () => void): Result<undefined, HostFailure> {
  try {
    act()
    return ok(undefined)
  } catch (thrown) {
    return err({ code: 'failed', detail: String(thrown) })
  }
}

function sampleAsked(search: string): 'bakery' | 'it' | undefined {
  const asked = new URLSearchParams(search).get('sample')
  return asked === 'bakery' || asked === 'it' ? asked : undefined
}
