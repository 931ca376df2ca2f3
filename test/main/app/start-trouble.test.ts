import { tmpdir } from 'node:os'
import { describe, expect, it } from 'vitest'
import { startAgain } from '#main/app/start-again.ts'
import { giveUp, noFolder, noSandbox, notForward, stopped } from '#main/app/start-trouble.ts'

function appThatIs(ready: boolean) {
  const seen: string[] = []
  const app = {
    isReady: () => ready,
    getPath: () => tmpdir(),
    setPath: (name: string) => void seen.push(`empty ${name}`),
    whenReady: async () => void seen.push('ready'),
    exit: (code?: number) => void seen.push(`exit ${code}`),
    relaunch: () => void seen.push('relaunch'),
  }
  const dialog = {
    showErrorBox: (title: string) => void seen.push(title),
    showMessageBox: async ({ message }: { readonly message: string }) => {
      seen.push(message)
      return { response: 0, checkboxChecked: false }
    },
  }
  // Only these parts are used.
  return { seen, app: app as never, dialog: dialog as never }
}

describe('a start that fails', () => {
  it('is told in a box and by an exit code, with Chromium kept away from the folder', async () => {
    const { seen, ...by } = appThatIs(false)
    await giveUp(noFolder('/records', 'EROFS'), by)

    expect(seen).toEqual([
      ...['empty userData', 'empty sessionData'],
      ...['ready', 'The Usual could not start', 'exit 2'],
    ])
  })

  it('later keeps the folder it has', async () => {
    const { seen, ...by } = appThatIs(true)
    await giveUp(stopped('/log'), by)

    expect(seen).toEqual(['ready', 'The Usual could not start', 'exit 1'])
  })

  it('says each time what is safe, and has an exit code of its own', () => {
    const all = [noFolder('/r', 'EIO'), notForward('/r'), noSandbox, stopped('/log')]

    for (const { content } of all) expect(content).toMatch(/safe/)
    expect(new Set(all.map(({ exitCode }) => exitCode)).size).toBe(all.length)
  })

  it('for want of a sandbox names the packages that have one, and the setting', () => {
    expect(noSandbox.content).toMatch(/deb.*rpm.*user/s)
    expect(noSandbox.content).toContain('apparmor_restrict_unprivileged_userns')
  })
})

describe('starting again', () => {
  it('is done by the app itself', async () => {
    const { seen, app, dialog } = appThatIs(true)
    await startAgain(app, dialog, false)

    expect(seen).toEqual(['relaunch', 'exit 0'])
  })

  it('is asked of the owner of an AppImage, which would not come back', async () => {
    const { seen, app, dialog } = appThatIs(true)
    await startAgain(app, dialog, true)

    expect(seen).toEqual(['Start The Usual again.', 'exit 0'])
  })
})
