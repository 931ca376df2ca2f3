import { describe, expect, it } from 'vitest'
import { checkedLink, openOutside } from '#main/services/links.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

describe('a link from a record', () => {
  it.each([
    ['tel:+491701234567', 'tel:+491701234567'],
    ['tel:+351910000000;ext=12', 'tel:+351910000000;ext=12'],
    ['mailto:maria@example.org', 'mailto:maria@example.org'],
    [
      'mailto:maria@example.org?subject=Your%20cake&body=It%20is%20ready',
      'mailto:maria@example.org?subject=Your%20cake&body=It%20is%20ready',
    ],
  ])('%s is opened', (text, url) => {
    expect(checkedLink(text)).toEqual({ ok: true, value: url })
  })

  it.each([
    ['maria@example.org', 'not an address'],
    ['', 'not an address'],
    ['//example.org', 'not an address'],
    ['http://example.org', 'http:'],
    ['file:///etc/passwd', 'file:'],
    ['javascript:alert(1)', 'javascript:'],
    [' javascript:alert(1)//https://example.org', 'javascript:'],
    ['java\nscript:alert(1)', 'javascript:'],
    ['ms-msdt:/id', 'ms-msdt:'],
    ['smb://server/share', 'smb:'],
    ['search-ms:query=x', 'search-ms:'],
    ['app://usual/index.html', 'app:'],
    ['https://example.org/', 'https:'],
    ['mailto:maria@example.org?attach=/etc/passwd', 'more than a mail'],
    ['mailto:maria@example.org?subject=x&Attachment=C:\\secret', 'more than a mail'],
    ['mailto://maria@example.org/', 'more than a mail'],
    ['tel:%2B49170;calc', 'not a phone number'],
    ['tel:*#06#;exec', 'not a phone number'],
    ['tel:1?x=y', 'not a phone number'],
    ['tel:0170-1234567', 'not a phone number'],
    ['tel:+49 (0)170 1234567', 'not a phone number'],
    ['tel:+4917012345678901', 'not a phone number'],
    ['tel:112', 'not a phone number'],
    ['tel:x123', 'not a phone number'],
    ['tel:+49123;ext=12x', 'not a phone number'],
    ['tel:+49123;ext=12345678901', 'not a phone number'],
    [`tel:${'1'.repeat(41)}`, 'not a phone number'],
    ['tel:', 'not a phone number'],
  ])('%s is not: %s', (text, why) => {
    expect(checkedLink(text)).toMatchObject({
      ok: false,
      error: { code: 'not-allowed', detail: expect.stringContaining(why) },
    })
  })

  it('may name whom a mail goes to, copies included, in any case', () => {
    const mail = 'mailto:?To=maria@example.org&CC=ana@example.org'
    expect(checkedLink(mail)).toEqual({ ok: true, value: mail })
  })
})

describe('a link that leaves the app', () => {
  function outside(answers: readonly ('open' | 'not')[], folder = tempFolder()) {
    const seen: string[] = []
    const left = [...answers]
    const open = openOutside({
      folder,
      ask: async (kind) => {
        seen.push(`ask ${kind}`)
        return left.shift() ?? 'not'
      },
      open: async (url) => {
        if (url.includes('nobody')) throw new Error('No program')
        seen.push(url)
      },
    })
    return { folder, seen, open }
  }

  it('is asked about once for each kind, also after the next start', async () => {
    const { folder, seen, open } = outside(['open', 'open'])
    await open('tel:+491701234567')
    await open('tel:+491701234567')
    await open('mailto:maria@example.org')
    const next = outside([], folder)
    await next.open('mailto:maria@example.org')

    expect(seen).toEqual([
      ...['ask tel:', 'tel:+491701234567', 'tel:+491701234567'],
      ...['ask mailto:', 'mailto:maria@example.org'],
    ])
    expect(next.seen).toEqual(['mailto:maria@example.org'])
  })

  it('is not opened when the owner declines, who is asked again the next time', async () => {
    const { seen, open } = outside(['not', 'open'])
    expect(await open('tel:+491701234567')).toEqual({ ok: true, value: undefined })
    await open('tel:+491701234567')

    expect(seen).toEqual(['ask tel:', 'ask tel:', 'tel:+491701234567'])
  })

  it('that is not allowed is not even asked about, and one without a program is told', async () => {
    const { seen, open } = outside(['open'])
    expect(await open('https://example.org/')).toMatchObject({ error: { code: 'not-allowed' } })
    expect(seen).toEqual([])
    expect(await open('mailto:nobody@example.org')).toMatchObject({
      error: { code: 'unsupported' },
    })
  })
})
