import { fileURLToPath } from 'node:url'
import { nodeTrouble } from './lib/node-version.mjs'
import { countsLine, testAll } from './lib/test-run.mjs'

// npm test [-- --project node|browser|journeys] [-- part-of-a-file-name]
const root = fileURLToPath(new URL('..', import.meta.url))
const say = (line) => console.log(line)
const trouble = nodeTrouble()
if (trouble) say(`${trouble}\n${countsLine({ passed: 0, failed: 1, skipped: 0 })}`)
const passed = !trouble && (await testAll(root, process.argv.slice(2), say))
process.exitCode = passed ? 0 : 1
