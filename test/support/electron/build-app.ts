import { cp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/**
 * Builds main and preload into `folder` beside the test's own page, for tests of the shell itself.
 * Journeys use the build of the whole app.
 */
export async function buildShell(folder: string): Promise<string> {
  await bundle('src/main/index.ts', join(folder, 'main'), 'es', 'index.js')
  await bundle('src/preload/index.ts', join(folder, 'preload'), 'cjs', 'index.cjs')
  await cp(join(import.meta.dirname, 'own-page'), join(folder, 'renderer'), { recursive: true })
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }\n')
  return folder
}

const bundle = (input: string, outDir: string, format: 'es' | 'cjs', name: string) =>
  build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir,
      target: 'node20',
      minify: false,
      rollupOptions: {
        input: join(root, input),
        external: ['electron'],
        output: { format, entryFileNames: name },
      },
    },
  })
