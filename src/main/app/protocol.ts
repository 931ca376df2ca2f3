import { readFile } from 'node:fs/promises'
import { extname, isAbsolute, join, relative, sep } from 'node:path'
import type { Protocol } from 'electron'
import { contentSecurityPolicy } from './csp.ts'
import { appScheme, isOurs } from './origin.ts'

/** Must run before the app is ready: without it the page would have no storage at all. */
export function claimScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
}

export const servePages = (protocol: Pick<Protocol, 'handle'>, root: string): void =>
  protocol.handle(appScheme, (request) => answerPage(root, request))

/** Answers the window's requests from the built pages under `root`, and from nowhere else. */
export async function answerPage(
  root: string,
  request: { readonly method: string; readonly url: string },
): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405, 'Only reading')
  const path = pageFile(root, request.url)
  if (path === undefined) return plain(400, 'Not a page of ours')
  try {
    const content = await readFile(path)
    const type = contentTypes[extname(path)] ?? 'application/octet-stream'
    return new Response(request.method === 'HEAD' ? null : new Uint8Array(content), {
      headers: headersFor(type),
    })
  } catch (trouble) {
    if (isAbsent(trouble)) return plain(404, 'Not here')
    throw trouble
  }
}

/** The file under `root` for an address; `undefined` for an address outside it. */
export function pageFile(root: string, address: string): string | undefined {
  if (!isOurs(address)) return undefined
  const asked = decoded(new URL(address).pathname)
  if (asked === undefined || /[\0\\:]/.test(asked)) return undefined
  const path = join(root, asked === '/' ? 'index.html' : asked)
  const within = relative(root, path)
  // "..%2f" survives URL parsing, so only the joined path shows where it leads.
  const leaves = within === '' || within === '..' || within.startsWith(`..${sep}`)
  return leaves || isAbsolute(within) ? undefined : path
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined // a lone "%" is no address of ours
  }
}

const plain = (status: number, words: string): Response =>
  new Response(words, { status, headers: headersFor('text/plain; charset=utf-8') })

const headersFor = (type: string): Record<string, string> => ({
  'content-type': type,
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
})

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
}

const isAbsent = (trouble: unknown): boolean =>
  trouble instanceof Error &&
  'code' in trouble &&
  (trouble.code === 'ENOENT' || trouble.code === 'EISDIR' || trouble.code === 'ENOTDIR')
