import { describe, expect, it } from 'vitest'
import { checkedLink } from '#main/services/links.ts'

describe('a link from a record', () => {
  it.each([
    ['tel:+491701234567', 'tel:+491701234567'],
    ['tel:+351910000000;ext=12', 'tel:+351910000000;ext=12'],
    ['mailto:maria@example.org', 'mailto:maria@example.org'],
    [
      'mailto:maria@example.org?subject=Your%20cake&body=It%20is%20ready',
      'mailto:maria@example.org?subject=Your%20cake&body=It%20is%20ready',
    ],
    ['HTTPS://Example.org/menu?day=1#top', 'https://example.org/menu?day=1#top'],
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
    ['https://bank.example@evil.example/', 'a disguised site'],
    ['https://:secret@evil.example/', 'a disguised site'],
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
