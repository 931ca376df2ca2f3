import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openLog } from '#main/services/log.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const noon = { now: () => Date.UTC(2026, 10, 21, 12), terminal: () => undefined }

describe('the log', () => {
  it('says when and what, in a folder it makes itself', () => {
    const path = join(tempFolder(), 'logs', 'the-usual.log')
    openLog(path, noon).note('the page stopped: crashed (1)')

    expect(readFileSync(path, 'utf8')).toBe(
      '2026-11-21T12:00:00.000Z the page stopped: crashed (1)\n',
    )
  })

  it('keeps the kind and the place of an error, never its message, which may quote a record', () => {
    const path = join(tempFolder(), 'the-usual.log')
    const fault = Object.assign(new TypeError('Maria Sousa, nut allergy\nsecond line'), {
      code: 'EIO',
    })
    const log = openLog(path)
    log.note('stamp:write: failed', fault)
    log.note('thrown by something', 'Maria Sousa')

    const text = readFileSync(path, 'utf8')
    expect(text).toContain('stamp:write: failed [TypeError EIO]')
    expect(text).toContain('log.test.ts')
    expect(text).toContain('thrown by something [string]')
    expect(text).not.toMatch(/Maria|nut|second line/)
  })

  it('starts a new file when it is long, and keeps one old one', () => {
    const path = join(tempFolder(), 'the-usual.log')
    writeFileSync(path, 'x'.repeat(600_000))
    openLog(path, noon).note('one more')

    expect(readFileSync(path, 'utf8')).toBe('2026-11-21T12:00:00.000Z one more\n')
    expect(readFileSync(`${path}.1`, 'utf8')).toHaveLength(600_000)
  })

  it('does not stop the shop when it can’t be written', () => {
    const place = join(tempFolder(), 'file')
    writeFileSync(place, '')
    const said: string[] = []
    const around = { ...noon, terminal: (line: string) => void said.push(line) }
    openLog(join(place, 'the-usual.log'), around).note('the page stopped')

    expect(said).toEqual(['2026-11-21T12:00:00.000Z the page stopped\n'])
  })
})
