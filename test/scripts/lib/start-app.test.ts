import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { signs as printed } from '#main/app/terminal.ts'
import { signs } from '../../../scripts/lib/electron-window.mjs'
import { readWish } from '../../../scripts/lib/start-app.mjs'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const home = mkdtempSync(join(tmpdir(), 'usual-start-'))
const started: ChildProcess[] = []

beforeEach(() => write('out/renderer/index.html', '<title>The Usual</title>'))
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

describe('the arguments of npm start', () => {
  it('open the window, by default without a sample shop', () => {
    expect(readWish([])).toEqual({ ok: true, open: true })
    expect(readWish(['--no-open'])).toEqual({ ok: true, open: false })
    expect(readWish(['--sample', 'it', '--no-open'])).toMatchObject({ sample: 'it', open: false })
    expect(readWish(['--sample=bakery'])).toMatchObject({ sample: 'bakery' })
  })

  it('get an explanation when they are unknown', async () => {
    expect(readWish(['--port', '80'])).toMatchObject({ why: expect.stringContaining('not --port') })
    for (const args of [['--sample'], ['--sample', 'butcher'], ['--sample=']]) {
      expect(readWish(args)).toMatchObject({ why: expect.stringContaining('--sample bakery') })
    }
    const { code, lines } = await run(join(root, 'scripts/start.mjs'), ['--fast']).ended
    expect(code).toBe(2)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain('not --fast')
  })
})

describe('npm start where no Electron window can open', () => {
  it('says why in one line, serves the browser host, and ends cleanly on request', async () => {
    const child = start({ trouble: 'this session has no display' }, ['--no-open', '--sample', 'it'])
    const url = await child.url
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?sample=it$/)
    expect(await (await fetch(url)).text()).toContain('The Usual')
    child.stop()
    const { code, lines } = await child.ended
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatch(/^There is no Electron window, because this session has no display\./)
    if (process.platform !== 'win32') expect(code).toBe(0)
    await expect(fetch(url)).rejects.toThrow()
  })

  it.skipIf(process.platform === 'win32')(
    'ends with npm, even when only npm is killed',
    async () => {
      const script = prepare({ trouble: 'no' })
      const shell = spawn('sh', ['-c', `"${process.execPath}" "${script}" --no-open; true`], {
        env: { ...process.env, npm_lifecycle_event: 'start' },
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      started.push(shell)
      const url = await new Promise<string>((resolve) => {
        shell.stdout.on('data', (text) => {
          const address = /http:\/\/\S+/.exec(String(text))?.[0]
          if (address) resolve(address)
        })
      })
      const silent = new Promise((resolve) => shell.once('close', resolve))
      shell.kill('SIGTERM')
      await silent
      await expect(fetch(url)).rejects.toThrow()
    },
  )

  it('says that another start is running already', async () => {
    const first = start({ trouble: 'no' }, ['--no-open'])
    const port = Number(new URL(await first.url).port)
    const second = start({ trouble: 'no', port }, ['--no-open'])
    const { code, lines } = await second.ended
    expect(code).toBe(0)
    expect(lines[1]).toBe(`The Usual is already running at http://127.0.0.1:${port}/`)
  })

  it('says that the runtime could not be downloaded', async () => {
    write('node_modules/electron/install.js', 'throw new TypeError("fetch failed")')
    const child = start({}, ['--no-open'])
    await child.url
    child.stop()
    expect((await child.ended).lines).toContain(
      'There is no Electron window, because its runtime could not be fetched (fetch failed). ' +
        'A browser shows The Usual instead.',
    )
  })

  it('downloads the runtime when it is missing, and runs it', async () => {
    useNodeAsElectron('process.exitCode = 0', { fetchedFirst: true })
    const { code, lines } = await start({}, []).ended
    expect(code).toBe(0)
    expect(lines).toEqual([expect.stringMatching(/^Fetching the Electron runtime/)])
  })

  it('shows the browser host when Electron ends at once with a failure', async () => {
    useNodeAsElectron(
      'console.error("[12:0101/1.2:FATAL:setuid.cc(158)] The sandbox is not set up right")\n' +
        'process.exit(133)',
    )
    const child = start({}, ['--no-open'])
    await child.url
    child.stop()
    expect((await child.ended).lines[0]).toBe(
      'There is no Electron window, because it ended at once ' +
        '(The sandbox is not set up right). A browser shows The Usual instead.',
    )
  })
})

describe('npm start with a runtime', () => {
  it('knows the lines that the app prints', () => {
    expect(signs).toEqual(printed)
  })

  it('falls back to a browser when the app runs but shows nothing', async () => {
    useNodeAsElectron(`console.log(${JSON.stringify(signs.opening)}); setInterval(() => {}, 1000)`)
    const child = start({ stillAfter: 300 }, ['--no-open'])
    await child.url
    child.stop()
    expect((await child.ended).lines).toContain(
      'There is no Electron window, because it showed nothing within 0 seconds. ' +
        'A browser shows The Usual instead.',
    )
  })

  it('waits as long as it takes while the app looks after large records', async () => {
    const say = (sign: string, after: number) =>
      `setTimeout(() => console.log(${JSON.stringify(sign)}), ${after})`
    useNodeAsElectron(
      [say(signs.starting, 0), say(signs.opening, 1500), say(signs.onScreen, 1600)].join('\n'),
    )
    const { code, lines } = await start({ stillAfter: 1000 }, []).ended
    expect(code).toBe(0)
    expect(lines).toEqual([signs.starting, signs.opening, signs.onScreen])
  })

  it('passes the sample shop on, removes the editor’s Node switch, and ends with the window', async () => {
    useNodeAsElectron(
      'console.log(process.argv.slice(2).join(), String(process.env.ELECTRON_RUN_AS_NODE))',
    )
    const child = start({}, ['--sample', 'bakery'], { ELECTRON_RUN_AS_NODE: '1' })
    const { code, lines } = await child.ended
    expect(code).toBe(0)
    expect(lines).toEqual(['--sample=bakery undefined'])
  })

  it.skipIf(process.platform === 'win32')('closes the window when it is ended', async () => {
    useNodeAsElectron(
      'let asked = 0\n' +
        'const end = () => { console.log("asked", ++asked); if (asked === 1) setTimeout(leave, 500) }\n' +
        'const leave = () => { console.log("written down"); process.exit(1) }\n' +
        'process.on("SIGTERM", end)\nprocess.on("SIGINT", end)\n' +
        `console.log(${JSON.stringify(signs.onScreen)}, "\\nhttp://open")\nsetInterval(() => {}, 1000)`,
    )
    const child = start({}, [])
    await child.url
    // npm passes Ctrl+C on as well: twice at once would end Chromium like a power cut.
    child.stop()
    child.interrupt()
    const { code, lines } = await child.ended
    expect(lines.slice(-2)).toEqual(['asked 1', 'written down'])
    expect(code).toBe(0)
  })
})

function write(path: string, text: string): void {
  mkdirSync(dirname(join(home, path)), { recursive: true })
  writeFileSync(join(home, path), text)
}

/** Node starts a folder by its package.json as Electron does, so it can stand in for it. */
function useNodeAsElectron(main: string, { fetchedFirst = false } = {}): void {
  rmSync(join(home, 'node_modules'), { recursive: true, force: true })
  write('package.json', '{ "main": "main.cjs" }')
  write('main.cjs', main)
  const note = relative(join(home, 'node_modules/electron/dist'), process.execPath)
  const fetching = `require('fs').writeFileSync(${JSON.stringify(
    join(home, 'node_modules/electron/path.txt'),
  )}, ${JSON.stringify(note)})`
  write('node_modules/electron/dist/version', '45.4.1')
  if (fetchedFirst) write('node_modules/electron/install.js', fetching)
  else write('node_modules/electron/path.txt', note)
}

type Place = { readonly trouble?: string; readonly port?: number; readonly stillAfter?: number }

function start(place: Place, args: readonly string[], env = {}) {
  return run(prepare(place), args, env)
}

/** A script that starts the fake shop in `home` as scripts/start.mjs starts the real one. */
function prepare({ trouble, port = 0, stillAfter = 30_000 }: Place): string {
  const library = JSON.stringify(
    new URL('../../../scripts/lib/start-app.mjs', import.meta.url).href,
  )
  const place = JSON.stringify({ root: home, out: join(home, 'out'), port, stillAfter })
  write(
    'start.mjs',
    `import { startApp } from ${library}\n` +
      `const trouble = () => ${JSON.stringify(trouble)}\n` +
      `const place = { ...${place}, trouble, say: (line) => console.log(line) }\n` +
      'process.exitCode = await startApp(process.argv.slice(2), place)\n',
  )
  return join(home, 'start.mjs')
}

function run(script: string, args: readonly string[], env = {}) {
  const child = spawn(process.execPath, [script, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  started.push(child)
  let said = ''
  const url = new Promise<string>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const address = /http:\/\/\S+/.exec(said)?.[0]
      if (address) resolve(address)
    })
  })
  const ended = new Promise<{ code: number | null; lines: string[] }>((resolve) => {
    child.once('close', (code) => resolve({ code, lines: said.split('\n').filter(Boolean) }))
  })
  return { url, ended, stop: () => child.kill('SIGTERM'), interrupt: () => child.kill('SIGINT') }
}
