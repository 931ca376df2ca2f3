import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { attempt, failureOf } from '#main/services/failure.ts'
import { systemError } from '#test/support/faulty-disk.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

it('turns a system error into the contract’s code, without the path', async () => {
  const trouble = await readFile(join(tempFolder(), 'Maria.usual')).catch((error) => error)

  expect(failureOf(trouble, 'reading')).toEqual({
    code: 'no-folder',
    detail: 'ENOENT while reading',
  })
})

it('knows that a Mac keeps the app out of a folder, and can be told to let it in', () => {
  expect(failureOf(systemError('EPERM'), 'reading', 'darwin')).toMatchObject({ code: 'kept-out' })
  expect(failureOf(systemError('EACCES'), 'reading', 'darwin').code).toBe('not-allowed')
  expect(failureOf(systemError('EPERM'), 'reading', 'win32').code).toBe('not-allowed')
})

it('never turns a bug into a refusal', () => {
  const bug = new TypeError('undefined is not a function')

  expect(() => failureOf(bug, 'reading')).toThrow(bug)
})

it.each([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EFBIG', 'disk-full'],
  ['EROFS', 'read-only'],
  ['EACCES', 'not-allowed'],
  ['EPERM', 'not-allowed'],
  ['EBUSY', 'not-allowed'],
  ['ENOENT', 'no-folder'],
  ['ENOTDIR', 'no-folder'],
  ['ENODEV', 'no-folder'],
  ['ENXIO', 'no-folder'],
  ['EIO', 'failed'],
  ['E2BIG', 'failed'],
])('%s tells the owner: %s', async (code, meaning) => {
  const refused = await attempt('reading', async () => {
    throw systemError(code)
  })
  expect(refused).toMatchObject({ ok: false, error: { code: meaning } })
})

it.each([
  ['a code that is no text', Object.assign(new Error(), { code: 7 })],
  ['a code of Node’s own', systemError('ERR_INVALID_ARG_TYPE')],
  ['another code', systemError('HPE_EXXX')],
  ['no error at all', { code: 'ENOSPC' }],
])('%s is a bug', async (_what, bug) => {
  const step = attempt('reading', async () => {
    throw bug
  })
  await expect(step).rejects.toBe(bug)
})
