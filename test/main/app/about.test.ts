import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aboutHost } from '#main/app/about.ts'
import { keepOneFolder } from '#main/app/folders.ts'
import { isOlder } from '#main/app/older-chromium.ts'
import { contract } from '#shared/host/contract.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const app = {
  getVersion: () => '0.1.0',
  getLocale: () => 'en-US',
  getPreferredSystemLanguages: () => ['pt-PT', 'en-US'],
}
const about = (...argv: readonly string[]) =>
  aboutHost(app, {
    argv: ['the-usual', ...argv],
    platform: 'linux',
    versions: { ...process.versions, chrome: '154.0.7300.12' },
  })

describe('what the window gets to know about its host', () => {
  it('fits the contract', () => {
    expect(contract['app:about'].output.parse(about())).toEqual({
      version: '0.1.0',
      chromium: 154,
      platform: 'linux',
      language: 'pt-PT',
    })
  })

  it.each([
    ['--sample=bakery', 'bakery'],
    ['--sample=it', 'it'],
    ['--sample=../../etc', undefined],
    ['--sample', undefined],
  ])('%s', (argument, sample) => {
    expect(about(argument).sample).toBe(sample)
  })
})

describe('the folder of the records', () => {
  function started(asked: string) {
    const appData = tempFolder()
    const set: Record<string, string> = {}
    keepOneFolder({
      // Only this one is used.
      commandLine: { getSwitchValue: () => asked } as never,
      getPath: () => appData,
      setPath: (name, path) => {
        set[name] = path
      },
    })
    return { appData, userData: set.userData ?? '' }
  }

  it('is always "The Usual", and is created when it is missing', () => {
    const { appData, userData } = started('')
    expect(userData).toBe(join(appData, 'The Usual'))
    expect(existsSync(userData)).toBe(true)
  })

  it('is another one only when the command line names it', () => {
    const other = join(tempFolder(), 'deep', 'folder')
    expect(started(other).userData).toBe(other)
    expect(existsSync(other)).toBe(true)
  })
})

it('this Chromium counts as older only when a newer one is known to have opened the records', () => {
  expect(isOlder(154, 155)).toBe(true)
  expect(isOlder(154, 154)).toBe(false)
  expect(isOlder(154, 150)).toBe(false)
  expect(isOlder(154, undefined)).toBe(false)
})
