import { describe, expect, it } from 'vitest'
import { ensureBrowser, type Parts } from '../../../scripts/lib/ensure-browser.mjs'
import type { Found } from '../../../scripts/lib/find-browser.mjs'

const none: Found = { found: false, why: 'Install one.' }
const debian: Found = { found: true, path: '/usr/bin/chromium' }
const own: Found = { found: true, path: '/cache/chrome' }

/** A computer on which only the given ways work; `tried` lists what was attempted. */
function computer(given: Partial<Parts>) {
  const tried: string[] = []
  const parts: Parts = {
    find: () => none,
    wished: false,
    playwrightPath: () => '/cache/chrome',
    works: () => false,
    isDebianRoot: false,
    ...given,
    fetchPlaywright: async () => {
      tried.push('playwright')
      return (await given.fetchPlaywright?.()) ?? false
    },
    installByApt: async () => {
      tried.push('apt')
      return (await given.installByApt?.()) ?? false
    },
  }
  return { tried, ensure: () => ensureBrowser(() => undefined, parts) }
}

describe('a browser for the tests', () => {
  it('is an installed one, and nothing is downloaded', async () => {
    const { tried, ensure } = computer({ find: () => debian, works: () => true })
    expect(await ensure()).toEqual(debian)
    expect(tried).toEqual([])
  })

  it('is else the one that Playwright has or can download', async () => {
    const had = computer({ works: () => true })
    expect(await had.ensure()).toEqual(own)
    expect(had.tried).toEqual([])
    let fetched = false
    const fetching = computer({
      works: () => fetched,
      fetchPlaywright: async () => {
        fetched = true
        return true
      },
    })
    expect(await fetching.ensure()).toEqual(own)
    expect(fetching.tried).toEqual(['playwright'])
  })

  it('is else the one of Debian, when we may install it', async () => {
    let installed = false
    const { tried, ensure } = computer({
      find: () => (installed ? debian : none),
      isDebianRoot: true,
      installByApt: async () => {
        installed = true
        return true
      },
    })
    expect(await ensure()).toEqual(debian)
    expect(tried).toEqual(['playwright', 'apt'])
  })

  it('is downloaded but can’t run here: Debian’s is tried', async () => {
    const { tried, ensure } = computer({ fetchPlaywright: async () => true, isDebianRoot: true })
    expect(await ensure()).toEqual(none)
    expect(tried).toEqual(['playwright', 'apt'])
  })

  it('can’t be found: then it says what to install', async () => {
    const { tried, ensure } = computer({})
    expect(await ensure()).toEqual(none)
    expect(tried).toEqual(['playwright'])
  })

  it('is never swapped for another when CHROME_PATH names one', async () => {
    const { tried, ensure } = computer({ wished: true, works: () => true, isDebianRoot: true })
    expect(await ensure()).toEqual(none)
    expect(tried).toEqual([])
  })
})
