import { fileURLToPath } from 'node:url'
import { packageApp } from './lib/package-app.mjs'

// npm run package [-- --dir]; what is made lies in dist/.
const root = fileURLToPath(new URL('..', import.meta.url))
process.exitCode = await packageApp(root, process.argv.slice(2), (line) => console.log(line))
