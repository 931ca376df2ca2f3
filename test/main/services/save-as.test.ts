import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openFiles } from '#main/services/files.ts'
import { lastFolderIn } from '#main/services/last-folder.ts'
import { type AskWhere, saveAs } from '#main/services/save-as.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const ourWindow = 1
const nothing = {
  size: 0,
  sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
}

/** An owner who gives these answers, one after the other. */
function owner(...answers: readonly (string | undefined)[]) {
  const asked: string[] = []
  const offered: string[] = []
  const left = [...answers]
  return {
    asked,
    offered,
    askWhere: async ({ path, words, ending }: Parameters<AskWhere>[0]) => {
      asked.push(path)
      offered.push(`${words}: ${ending}`)
      return left.shift()
    },
  }
}

const somewhere = () => ({ firstFolder: tempFolder, last: lastFolderIn(tempFolder()) })

describe('saving somewhere', () => {
  it('starts in Downloads, and later in the last folder as long as it is there, also after a start', async () => {
    const downloads = tempFolder()
    const stick = tempFolder()
    const { asked, askWhere } = owner(join(stick, 'regulars.csv'), undefined)
    const files = openFiles()
    const own = tempFolder()
    const start = () =>
      saveAs(files, askWhere, { firstFolder: () => downloads, last: lastFolderIn(own) })
    await start()(ourWindow, { name: 'customers.csv', kind: 'csv' })
    await start()(ourWindow, { name: 'orders.csv', kind: 'csv' })
    rmSync(stick, { recursive: true })
    await start()(ourWindow, { name: 'jobs.csv', kind: 'csv' })

    expect(asked).toEqual([
      join(downloads, 'customers.csv'),
      join(stick, 'orders.csv'),
      join(downloads, 'jobs.csv'),
    ])
    await files.dropAll(ourWindow)
  })

  it('says what kind of file it is', async () => {
    const { offered, askWhere } = owner()
    const save = saveAs(openFiles(), askWhere, somewhere())
    for (const kind of ['usual', 'age', 'csv', 'vcf', 'json', 'html', 'ics', 'xlsx'] as const)
      await save(ourWindow, { name: `a.${kind}`, kind })

    expect(offered).toEqual([
      'Backup of The Usual: usual',
      'Sealed backup of The Usual: age',
      'Table (CSV): csv',
      'Contact cards (vCard): vcf',
      'JSON: json',
      'Web page: html',
      'Calendar: ics',
      'Excel workbook: xlsx',
    ])
  })

  it('is cancelled without an error', async () => {
    const save = saveAs(openFiles(), owner(undefined).askWhere, somewhere())

    expect(await save(ourWindow, { name: 'a.csv', kind: 'csv' })).toEqual({ ok: true, value: null })
  })

  const finishedName = async (chosen: string, kind: 'csv' | 'age' = 'csv'): Promise<unknown> => {
    const files = openFiles()
    const save = saveAs(files, owner(chosen).askWhere, somewhere())
    const begun = await save(ourWindow, { name: 'customers.csv', kind })
    const handle = begun.ok ? (begun.value?.handle ?? '') : ''
    const finished = await files.finish(ourWindow, handle, nothing)
    return finished.ok ? finished.value.name : finished.error
  }

  it('replaces a file when the owner agreed to it', async () => {
    const chosen = join(tempFolder(), 'customers.csv')
    writeFileSync(chosen, 'old')

    expect(await finishedName(chosen)).toBe('customers.csv')
  })

  it('adds a missing ending, and then replaces no file they did not name', async () => {
    const folder = tempFolder()
    writeFileSync(join(folder, 'customers.csv'), 'old')

    expect(await finishedName(join(folder, 'customers'))).toBe('customers (2).csv')
  })

  it('an encrypted backup keeps both its endings', async () => {
    expect(await finishedName(join(tempFolder(), 'my bakery'), 'age')).toBe('my bakery.usual.age')
  })

  it('says when the chosen folder is missing', async () => {
    const save = saveAs(openFiles(), owner('/nowhere/at/all.csv').askWhere, somewhere())

    expect(await save(ourWindow, { name: 'a.csv', kind: 'csv' })).toMatchObject({
      error: { code: 'no-folder' },
    })
  })
})
