import { fileURLToPath } from 'node:url'
import { packageApp } from './lib/package-app.mjs'

// npm run package [-- --dir]; writes to dist/.
const root = fileURLToPath(new URL('..', import.meta.url))
process.exitCode = await packageApp(root, process.argv.slice(2), (line) => console.log(line))
