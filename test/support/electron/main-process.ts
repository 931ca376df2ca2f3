import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { mainSide } from './build-main-side.ts'
import type { Message, Port } from './rpc.ts'
import type { StandInOptions } from './stand-in.ts'
import { type Machine, machineVariable } from './wire.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** The app's built main in plain Node, where `electron` is the stand-in. */
export async function startMain(options: StandInOptions, chromium: string): Promise<ChildProcess> {
  const side = await mainSide()
  const machine: Machine = {
    main: pathToFileURL(join(options.build ?? join(root, 'out'), 'main/index.js')).href,
    version: appVersion(),
    chromium,
    documents: options.documents,
    downloads: options.downloads,
    unkind: options.unkind ?? {},
  }
  const args = [
    '--import',
    pathToFileURL(join(side, 'register.mjs')).href,
    join(side, 'run.js'),
    `--user-data-dir=${options.userData}`,
    ...(options.argv ?? []),
  ]
  return spawn(process.execPath, args, {
    env: { ...process.env, ...options.env, [machineVariable]: JSON.stringify(machine) },
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
    // Structured clones, as between the processes of Electron: bytes stay bytes.
    serialization: 'advanced',
  })
}

export const portTo = (main: ChildProcess): Port => ({
  send: (message: Message) => {
    // Main may have ended a moment ago: its exit tells whoever asked, so the failed write need not.
    if (main.connected) main.send(message, () => undefined)
  },
  // Only the stand-in's own side writes into this channel.
  listen: (hear: (message: Message) => void) =>
    void main.on('message', (message) => hear(message as Message)),
})

/** Its stderr so far. */
export function errorsOf(main: ChildProcess): () => string {
  let text = ''
  main.stderr?.on('data', (chunk) => {
    text += chunk
    process.stderr.write(chunk)
  })
  return () => text
}

function appVersion(): string {
  // Our own package.json, which npm has read already.
  const app = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  return app.version
}
