import { describe, expect, it } from 'vitest'
import { checkedLink } from '#main/services/links.ts'

describe('a link from a record', () => {
  it.each([
    ['tel:+49 170 1234567', 'tel:+49 170 1234567'],
    ['tel:0170-1234567', 'tel:0170-1234567'],
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
    'maria@example.org',
    '',
    '//example.org',
    'http://example.org',
    'file:///etc/passwd',
    'javascript:alert(1)',
    ' javascript:alert(1)//https://example.org',
    'java\nscript:alert(1)',
    'ms-msdt:/id',
    'smb://server/share',
    'search-ms:query=x',
    'app://usual/index.html',
    'https://bank.example@evil.example/',
    'https://:secret@evil.example/',
    'mailto:maria@example.org?attach=/etc/passwd',
    'mailto:maria@example.org?Attachment=C:\\secret',
    'mailto://maria@example.org/',
    'tel:%2B49170;calc',
    'tel:*#06#;exec',
    'tel:1?x=y',
    'tel:',
  ])('%s is not', (text) => {
    expect(checkedLink(text)).toMatchObject({ ok: false, error: { code: 'not-allowed' } })
  })
})
