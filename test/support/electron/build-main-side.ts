import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import {
  copyFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = import.meta.dirname
const source = join(here, 'main-side')
const cache = fileURLToPath(new URL('../../../node_modules/.cache/stand-in', import.meta.url))

/** The folder with `register.mjs`, `electron.js` and `run.js`, built once for plain Node. */
export async function mainSide(): Promise<string> {
  const place = join(cache, await stateOfSources())
  if (existsSync(place)) return place
  await mkdir(cache, { recursive: true })
  const fresh = await mkdtemp(join(cache, 'building-'))
  await buildInto(fresh)
  // Test files build in parallel: the first puts its build in place, the others use it.
  await rename(fresh, place).catch(() => rm(fresh, { recursive: true, force: true, maxRetries: 5 }))
  return place
}

async function stateOfSources(): Promise<string> {
  const parts = (await readdir(source)).sort().map((name) => join(source, name))
  const hash = createHash('sha256')
  for (const path of [...parts, join(here, 'rpc.ts'), join(here, 'wire.ts')]) {
    hash.update(await readFile(path))
  }
  return hash.digest('hex').slice(0, 16)
}

async function buildInto(folder: string): Promise<void> {
  // Only the first run builds, so the others need not load Vite.
  const { build } = await import('vite')
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
}
