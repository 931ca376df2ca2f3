import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { said } from '../../../src/tools/said/said.ts'

describe('what owners say', () => {
  it('is read as the tables say', () => {
    const { code, out } = said([fileURLToPath(new URL('../../said', import.meta.url))])
    expect(out.split('\n').filter((line) => line.startsWith(' '))).toEqual([])
    expect(code).toBe(0)
  })
})

describe('npm run said', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'usual-said-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('tells what was said, what it must be and what it is', () => {
    writeFileSync(
      join(folder, 'money.tsv'),
      '# lang\tcurrency\ttext\treading (minor units)\nde\tEUR\t4,80\t480\nde\tEUR\t4,80\t999\n',
    )
    expect(said([folder])).toEqual({
      code: 1,
      out: [
        'money: 1 of 2',
        '  line 3: de · EUR · 4,80',
        '    must be reading: 999',
        '    is reading: 480',
      ].join('\n'),
    })
  })

  it('says which folder it needs', () => {
    expect(said([]).sentence).toMatch(/^Say which folder/)
    expect(said([folder]).sentence).toMatch(/no table/)
    expect(said([join(folder, 'gone')]).sentence).toMatch(/could not be read/)
  })

  it('names a table that has no reader', () => {
    writeFileSync(join(folder, 'songs.tsv'), '# text\treading\nla\t1\n')
    expect(said([folder])).toEqual({ code: 1, out: 'songs: no reader is called that' })
  })
})
