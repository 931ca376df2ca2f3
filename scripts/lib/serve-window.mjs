import { readFile } from 'node:fs/promises'
import { createServer, request } from 'node:http'
import { extname, join, posix } from 'node:path'

// Another host or port is another origin, which has another, empty book.
const host = '127.0.0.1'
const usualPort = 4817

export const csp = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ')

/**
 * Serves the built window to this computer only. `port` is for tests. A port in use is not a bug:
 * the answer says whether The Usual itself uses it, and what to do.
 */
export async function serveWindow({ folder, port = usualPort }) {
  const server = createServer((asked, answer) => {
    reply(folder, asked, server.address().port)
      .catch((error) => plain(500, `That file can't be read (${error.code ?? error.message}).`))
      .then(({ status, headers, body }) => {
        answer.writeHead(status, { ...everyAnswer, 'content-length': body.length, ...headers })
        answer.end(asked.method === 'HEAD' ? undefined : body)
      })
  })
  const trouble = await listen(server, port)
  if (trouble) return refusal(trouble, port)
  return { ok: true, url: urlOf(server.address().port), close: () => close(server) }
}

const everyAnswer = {
  'content-security-policy': csp,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-the-usual': '1',
}

async function reply(folder, asked, port) {
  if (asked.method !== 'GET' && asked.method !== 'HEAD') {
    return plain(405, 'This window is only for reading.', { allow: 'GET, HEAD' })
  }
  if (!asked.url.startsWith('/')) return plain(400, 'That is no path.')
  if (asked.headers.host !== `${host}:${port}`) {
    const location = urlOf(port) + asked.url.slice(1)
    return plain(307, `The Usual is at ${urlOf(port)}`, { location, 'cache-control': 'no-store' })
  }
  const path = fileOf(asked.url)
  if (path === undefined) return plain(400, 'That is no path of this window.')
  return file(folder, path)
}

/** The file of a URL, relative to the window's folder; `undefined` when it is outside. */
export function fileOf(url) {
  const path = decoded(url.replace(/[?#].*$/s, ''))
  // On Windows a colon is a drive or a stream, and a backslash is another separator.
  if (path === undefined || /[\0\\:]/.test(path)) return undefined
  const inside = posix.normalize(`.${path}`)
  if (inside === '..' || inside.startsWith('../')) return undefined
  return inside === './' ? 'index.html' : inside
}

function decoded(path) {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined // a stray % is not a path
  }
}

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
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

async function file(folder, path) {
  const type = types[extname(path).toLowerCase()]
  const body = type && (await readFile(join(folder, path)).catch(absent))
  if (!body) return plain(404, 'There is no such file in this window.')
  // Files under assets/ carry the hash of their content in their name.
  const keep = /^assets\//.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache'
  return { status: 200, headers: { 'content-type': type, 'cache-control': keep }, body }
}

function absent(error) {
  if (['ENOENT', 'EISDIR', 'ENOTDIR', 'ENAMETOOLONG'].includes(error.code)) return undefined
  throw error
}

const plain = (status, words, headers = {}) => ({
  status,
  headers: { 'content-type': 'text/plain; charset=utf-8', ...headers },
  body: Buffer.from(`${words}\n`),
})

const urlOf = (port) => `http://${host}:${port}/`

const listen = (server, port) =>
  new Promise((resolve) => {
    server.once('error', resolve)
    server.listen({ host, port, exclusive: true }, () => resolve(undefined))
  })

const close = (server) =>
  new Promise((resolve) => {
    server.close(resolve)
    server.closeAllConnections()
  })

async function refusal(error, port) {
  const url = urlOf(port)
  if (error.code === 'EADDRINUSE' && (await isTheUsual(url))) {
    return { ok: false, url, running: true, why: `The Usual is already running at ${url}` }
  }
  const why =
    error.code === 'EADDRINUSE'
      ? `Another program uses port ${port}, where The Usual keeps its records: close it and try again.`
      : `The Usual can't open port ${port} here (${error.code}), and its records are bound to it.`
  return { ok: false, url, running: false, why }
}

const isTheUsual = (url) =>
  new Promise((resolve) => {
    const ask = request(url, { method: 'HEAD', timeout: 2000 }, (answer) => {
      answer.resume()
      resolve(answer.headers['x-the-usual'] !== undefined)
    })
    ask.once('timeout', () => ask.destroy())
    ask.once('error', () => resolve(false))
    ask.end()
  })
