import { build, type Plugin } from 'vite'

const workers = ['book', 'compress', 'sum'].map((name) => `src/renderer/workers/${name}.worker.ts`)
const place = '/built-workers/'
const named = /^\/src\/renderer\/workers\/(\w+)\.worker\.ts/

/**
 * Gives tests their workers in one file each. As single modules each start loaded hundreds of them,
 * which took two seconds; a page that makes backups starts one again and again.
 */
export function builtWorkers(root: string): Plugin {
  let built: Promise<ReadonlyMap<string, string>> | undefined
  return {
    name: 'built-workers',
    configureServer(server) {
      server.watcher.on('change', () => {
        built = undefined
      })
      server.middlewares.use(async (request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1')
        const worker = named.exec(pathname)?.[1]
        if (worker === undefined && !pathname.startsWith(place)) return next()
        built ??= buildAll(root)
        const file = worker === undefined ? pathname.slice(place.length) : `${worker}.worker.js`
        const code = (await built).get(file)
        if (code === undefined) return next()
        response.setHeader('Content-Type', 'text/javascript')
        // What is built again after a change has the same address.
        response.setHeader('Cache-Control', 'no-cache')
        response.end(worker === undefined ? code : `import '${place}${file}'`)
      })
    },
  }
}

async function buildAll(root: string): Promise<ReadonlyMap<string, string>> {
  const made = await build({
    root,
    base: place,
    configFile: false,
    logLevel: 'warn',
    define: { __APP_VERSION__: '"0.0.0-test"' },
    worker: { format: 'es' },
    build: {
      write: false,
      minify: false,
      target: 'chrome140',
      modulePreload: false,
      rollupOptions: { input: workers, output: { entryFileNames: '[name].js' } },
    },
  })
  if (!('output' in made)) throw new Error('The workers were not built in one go')
  return new Map(
    made.output.map((file) => [
      file.fileName,
      file.type === 'chunk' ? file.code : Buffer.from(file.source).toString(),
    ]),
  )
}
