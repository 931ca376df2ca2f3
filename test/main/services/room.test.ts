import { rmSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { freeRoom } from '#main/services/room.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

it('gives the room an owner may use on the disk of the records', async () => {
  const folder = tempFolder()
  const free = await freeRoom(folder)
  const { bsize, blocks, bavail } = await statfs(folder)

  expect(free).toMatchObject({ ok: true })
  // Others write to this disk meanwhile.
  expect(free.ok && free.value).toBeGreaterThan((bsize * bavail) / 2)
  expect(free.ok && free.value).toBeLessThanOrEqual(bsize * blocks)
})

it('says when the folder is missing, instead of a number', async () => {
  const folder = tempFolder()
  rmSync(folder, { recursive: true })

  expect(await freeRoom(folder)).toMatchObject({ ok: false, error: { code: 'no-folder' } })
})
