import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { failureOf } from '#main/services/failure.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

it('turns a system error into the contract’s code, without the path', async () => {
  const trouble = await readFile(join(tempFolder(), 'Maria.usual')).catch((error) => error)

  expect(failureOf(trouble, 'reading')).toEqual({
    code: 'no-folder',
    detail: 'ENOENT while reading',
  })
})

it('never turns a bug into a refusal', () => {
  const bug = new TypeError('undefined is not a function')

  expect(() => failureOf(bug, 'reading')).toThrow(bug)
})
