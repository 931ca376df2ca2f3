import { fileURLToPath } from 'node:url'
import { takeScreenshots } from './lib/screenshots-take.mjs'

// npm run screenshots [-- part-of-a-file-name …]; writes to docs/images/.
const root = fileURLToPath(new URL('..', import.meta.url))
process.exitCode = await takeScreenshots(root, process.argv.slice(2), (line) => console.log(line))
