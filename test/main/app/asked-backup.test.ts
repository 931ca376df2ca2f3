import { EventEmitter } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeEach, describe, expect, it } from 'vitest'
import { askedBackup } from '#main/app/asked-backup.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

let folder: string
beforeEach(() => {
  folder = tempFolder()
  for (const name of ['Monday.usual', 'Sealed.USUAL.age', 'list.csv'])
    writeFileSync(join(folder, name), '')
})

function started(...args: readonly string[]) {
  const app = new EventEmitter()
  // Only an event emitter is used.
  const asked = askedBackup(app as never, { args: ['/usr/bin/the-usual', ...args], folder })
  let told = 0
  asked.onAsked(() => void told++)
  return { app, asked, told: () => told }
}

describe('a backup that the owner opens from their files', () => {
  it('is the one on the command line, and is given once', () => {
    const { asked } = started('--sample=it', 'Monday.usual')
    expect(asked.take()).toBe(join(folder, 'Monday.usual'))
    expect(asked.take()).toBeUndefined()
    expect(started(join(folder, 'Sealed.USUAL.age')).asked.take()).toBe(
      join(folder, 'Sealed.USUAL.age'),
    )
  })

  it('is no other file, none that is not there, and no switch', () => {
    for (const arg of ['list.csv', 'Tuesday.usual', '--user-data-dir=Monday.usual', '.'])
      expect([arg, started(arg).asked.take()]).toEqual([arg, undefined])
  })

  it('is named by its address on a Linux desktop', () => {
    writeFileSync(join(folder, 'Mo & Tü 100%.usual'), '')
    const address = pathToFileURL(join(folder, 'Mo & Tü 100%.usual')).href
    if (process.platform !== 'win32')
      expect(started(address).asked.take()).toBe(join(folder, 'Mo & Tü 100%.usual'))
    for (const arg of ['file:///%.usual', 'file://elsewhere/Monday.usual', 'https://x/y.usual'])
      expect([arg, started(arg).asked.take()]).toEqual([arg, undefined])
  })

  it('is told to the open window when a second start names it', () => {
    const { app, asked, told } = started()
    app.emit('second-instance', {}, ['the-usual', 'Monday.usual'], folder)
    app.emit('second-instance', {}, ['the-usual'], folder)
    expect(told()).toBe(1)
    expect(asked.take()).toBe(join(folder, 'Monday.usual'))
  })

  it('is what a Mac opens with the app, before a window is there or later', () => {
    const { app, asked } = started()
    let prevented = 0
    app.emit('open-file', { preventDefault: () => void prevented++ }, join(folder, 'Monday.usual'))
    expect(prevented).toBe(1)
    expect(asked.take()).toBe(join(folder, 'Monday.usual'))
  })
})
