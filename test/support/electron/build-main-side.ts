import { rmSync } from 'node:fs'
import { copyFile, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'

const source = join(import.meta.dirname, 'main-side')
let built: Promise<string> | undefined

/** The folder with `register.mjs`, `electron.js` and `run.js`, for Node as it is. Built once. */
export function mainSide(): Promise<string> {
  built ??= buildIt()
  return built
}

async function buildIt(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'the-usual-stand-in-'))
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      rollupOptions: {
        input: { electron: join(source, 'electron.ts'), run: join(source, 'run.ts') },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  })
  await copyFile(join(source, 'register.mjs'), join(folder, 'register.mjs'))
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }\n')
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}
