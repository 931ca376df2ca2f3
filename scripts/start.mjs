import { fileURLToPath } from 'node:url'
import { nodeTrouble } from './lib/node-version.mjs'
import { startApp } from './lib/start-app.mjs'

// npm start [-- --no-open] [-- --sample bakery|it]
const root = fileURLToPath(new URL('..', import.meta.url))
const say = (line) => console.log(line)
const trouble = nodeTrouble()
if (trouble) say(trouble)
process.exitCode = trouble ? 1 : await startApp(process.argv.slice(2), { root, say })
