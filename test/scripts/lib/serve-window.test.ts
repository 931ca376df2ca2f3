import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { csp, serveWindow } from '../../../scripts/lib/serve-window.mjs'

const home = mkdtempSync(join(tmpdir(), 'usual-serve-'))
const folder = join(home, 'renderer')
let url = ''
let close = async (): Promise<void> => undefined

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'index.html'), '<title>The Usual</title>')
  writeFileSync(join(folder, 'assets/shop-1a2b.js'), 'export const open = true')
  writeFileSync(join(folder, 'crème brûlée.svg'), '<svg/>')
  writeFileSync(join(folder, 'notes.secret'), 'not a kind of file a window has')
  writeFileSync(join(home, 'till.txt'), 'what the browser must never see')
  const served = await serveWindow({ folder, port: 0 })
  if (!served.ok) throw new Error(served.why)
  url = served.url
  close = served.close
})

afterAll(async () => {
  await close()
  rmSync(home, { recursive: true, force: true })
})

describe('the browser host', () => {
  it('shows the window at its address, whatever follows the question mark', async () => {
    for (const path of ['', 'index.html', '?sample=bakery', '?x=../../till.txt']) {
      const answer = await fetch(url + path)
      expect(answer.status).toBe(200)
      expect(await answer.text()).toContain('The Usual')
    }
  })

  it('gives each file its type and lets the browser guess nothing', async () => {
    const page = await fetch(url)
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(page.headers.get('cache-control')).toBe('no-cache')
    const script = await fetch(`${url}assets/shop-1a2b.js`)
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(script.headers.get('cache-control')).toContain('immutable')
    const image = await fetch(`${url}${encodeURIComponent('crème brûlée.svg')}`)
    expect(image.headers.get('content-type')).toBe('image/svg+xml')
    for (const answer of [page, script, image, await fetch(`${url}none.js`)]) {
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      expect(answer.headers.get('content-security-policy')).toBe(csp)
    }
  })

  it('allows no script, frame or connection from elsewhere', () => {
    expect(csp).toContain("default-src 'none'")
    expect(csp).toContain("script-src 'self';")
    expect(csp).not.toMatch(/https?:|unsafe-eval|\*|script-src[^;]*unsafe/)
  })

  it('answers only at its one address, and redirects others there', async () => {
    const { port } = new URL(url)
    const other = await ask(`GET /?sample=it HTTP/1.1\r\nHost: localhost:${port}\r\n\r\n`)
    expect(other).toMatch(/^HTTP\/1\.1 307 /)
    expect(other).toContain(`\r\nlocation: ${url}?sample=it\r\n`)
    for (const host of ['evil.example', `evil.example:${port}`, '127.0.0.1']) {
      const answer = await ask(`GET //evil.example/ HTTP/1.1\r\nHost: ${host}\r\n\r\n`)
      expect(answer).toMatch(/^HTTP\/1\.1 307 /)
      expect(answer).toContain(`\r\nlocation: ${url}/evil.example/\r\n`)
    }
  })

  const ways = ['/../till.txt', '/..%2ftill.txt', '/%2e%2e/till.txt', '/..%5ctill.txt']
  const moreWays = ['/..\\till.txt', '/assets/..%2f..%2ftill.txt', '/%00', '/index.html%00.js']
  const odd = ['/%', '/C:/till.txt', '/index.html::$DATA', 'http://127.0.0.1/', 'till.txt', '/..']
  it.each([...ways, ...moreWays, ...odd])('never leaves its folder: %s', async (path) => {
    const answer = await ask(`GET ${path} HTTP/1.1\r\nHost: ${new URL(url).host}\r\n\r\n`)
    expect(answer).toMatch(/^HTTP\/1\.1 400 /)
    expect(answer).not.toContain('never see')
  })

  it('serves no other files: a folder, an unknown kind, a missing one', async () => {
    for (const path of ['assets', 'assets/', 'notes.secret', 'none.js', '%2fetc%2fpasswd']) {
      expect((await fetch(url + path)).status).toBe(404)
    }
  })

  it('is read-only', async () => {
    const head = await fetch(url, { method: 'HEAD' })
    expect(head.status).toBe(200)
    expect(head.headers.get('content-length')).toBe('24')
    expect(await head.text()).toBe('')
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      const answer = await fetch(url, { method })
      expect(answer.status).toBe(405)
      expect(answer.headers.get('allow')).toBe('GET, HEAD')
    }
  })
})

describe('a port in use', () => {
  it('by The Usual itself: it says so, with the address', async () => {
    const second = await serveWindow({ folder, port: Number(new URL(url).port) })
    expect(second).toEqual({
      ok: false,
      url,
      running: true,
      why: `The Usual is already running at ${url}`,
    })
  })

  it('by another program, even a silent one: it says what to do', async () => {
    const other = await listening(createServer((_, answer) => answer.end('hello')))
    const refused = await serveWindow({ folder, port: portOf(other) })
    other.close()
    expect(refused).toMatchObject({ ok: false, running: false })
    expect(refused).toHaveProperty('why', expect.stringMatching(/Another program .* close it/))
  })
})

/** Raw, because `fetch` normalises a path before it sends it. */
function ask(words: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1')
    let answer = ''
    socket.setEncoding('latin1')
    socket.on('data', (text) => {
      answer += text
    })
    socket.once('error', reject)
    socket.once('close', () => resolve(answer))
    socket.end(words)
  })
}

const listening = (server: Server): Promise<Server> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(server))
  })

function portOf(server: Server): number {
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('The server has no port.')
  return address.port
}
