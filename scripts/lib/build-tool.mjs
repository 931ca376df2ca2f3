import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'

const madeFrom = ['src', 'package.json', 'package-lock.json', 'scripts/lib/build-tool.mjs']

/** Bundles a tool of src/tools beside the packages, if one of its sources has changed. */
export async function buildToolIfOld(root, source) {
  const name = basename(source, '.ts')
  const folder = join(root, 'node_modules/.cache/tools', name)
  const path = join(folder, `${name}.mjs`)
  if (isFresh(root, path)) return { ok: true, path }
  if (!existsSync(join(root, 'node_modules/vite'))) {
    return { ok: false, why: 'The packages are missing: run npm ci first.' }
  }
  try {
    await bundle(root, source, folder)
    return { ok: true, path }
  } catch (thrown) {
    return { ok: false, why: `The build failed.\n${thrown.message}` }
  }
}

async function bundle(root, source, folder) {
  const { build } = await import('vite')
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: {
      ssr: source,
      outDir: folder,
      emptyOutDir: true,
      rollupOptions: { output: { format: 'es', entryFileNames: '[name].mjs' } },
    },
  })
}

function isFresh(root, path) {
  const built = statSync(path, { throwIfNoEntry: false })?.mtimeMs
  return built !== undefined && madeFrom.every((each) => newest(join(root, each)) < built)
}

function newest(path) {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) return 0
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}
