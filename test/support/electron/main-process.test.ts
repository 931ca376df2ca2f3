import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { expect, it } from 'vitest'
import { portTo } from './main-process.ts'

it('a message to a main that has just ended breaks nothing: who asked hears of the end by itself', async () => {
  const main = spawn(process.execPath, ['--eval', 'setInterval(() => {}, 1000)'], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const broken: unknown[] = []
  main.on('error', (trouble) => broken.push(trouble))
  const ended = once(main, 'exit')
  main.kill('SIGKILL')
  // It holds this process up, so main is gone, and its end not heard of yet.
  spawnSync(process.execPath, ['--eval', ''])
  expect(main.connected).toBe(true)
  portTo(main).send({ kind: 'answer', id: 1, value: 'too late' })
  await ended
  expect(broken).toEqual([])
})
