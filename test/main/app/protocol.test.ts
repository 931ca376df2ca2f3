import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from '#main/app/csp.ts'
import { answerPage, claimScheme, pageFile } from '#main/app/protocol.ts'
import { tempFolder } from '#test/support/temp-folder.ts'
import { csp as browserHostPolicy } from '../../../scripts/lib/serve-window.mjs'

/** Pages in `renderer/`, and a secret beside it that must not be reachable. */
function pages(): string {
  const folder = tempFolder()
  const root = join(folder, 'renderer')
  mkdirSync(join(root, 'assets'), { recursive: true })
  writeFileSync(join(root, 'index.html'), '<!doctype html>')
  writeFileSync(join(root, 'assets', 'main.js'), 'export {}')
  writeFileSync(join(root, 'assets', 'Fraunces Roman.woff2'), 'font')
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  return root
}
const ask = (root: string, path: string, method = 'GET') =>
  answerPage(root, { method, url: `app://usual${path}` })

describe('the window’s pages', () => {
  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/index.html?sample=it#/today', 'text/html; charset=utf-8'],
    ['/assets/main.js', 'text/javascript; charset=utf-8'],
    ['/assets/Fraunces%20Roman.woff2', 'font/woff2'],
  ])('%s is given with its type and the policy', async (path, type) => {
    const answer = await ask(pages(), path)

    expect(answer.status).toBe(200)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': type,
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
    })
  })

  it('answer "not found" with the same policy', async () => {
    const root = pages()
    for (const path of ['/assets/none.js', '/assets', '/index.html/deeper']) {
      const answer = await ask(root, path)
      expect([path, answer.status]).toEqual([path, 404])
      expect(answer.headers.get('content-security-policy')).toBe(contentSecurityPolicy)
    }
  })

  it('are read-only', async () => {
    const root = pages()
    expect((await ask(root, '/index.html', 'POST')).status).toBe(405)
    const head = await ask(root, '/index.html', 'HEAD')
    expect([head.status, await head.text()]).toEqual([200, ''])
  })

  it.each([
    '/..%2fsecret.txt',
    '/..%2f..%2fetc%2fpasswd',
    '/assets/..%2f..%2fsecret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '/assets%00/main.js',
    '/c:%2fwindows%2fwin.ini',
    '/%E0%A4%A',
    '/..',
    '/.%2e/secret.txt',
    '/assets/..%2f',
  ])('never lead outside by %s', async (path) => {
    const answer = await ask(pages(), path)

    expect([path, answer.status === 400 || answer.status === 404]).toEqual([path, true])
    expect(await answer.text()).not.toContain('secret')
  })

  it.each([
    'app://other/index.html',
    'https://usual/index.html',
    'app://me@usual/index.html',
    'no',
  ])('are not given for %s', (address) => {
    expect(pageFile(pages(), address)).toBeUndefined()
  })
})

it('allows only our own host, and no inline script', () => {
  const rules = contentSecurityPolicy.split('; ')
  expect(rules).toEqual([
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
  ])
})

it('gives the window the same policy in Electron and in a browser', () => {
  expect(browserHostPolicy).toBe(contentSecurityPolicy)
})

it('registers a scheme with storage that is secure and can’t bypass the policy', () => {
  const claimed: unknown[] = []
  claimScheme({ registerSchemesAsPrivileged: (schemes) => claimed.push(...schemes) })

  expect(claimed).toEqual([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
})
