import { fileURLToPath, pathToFileURL } from 'node:url'
import { buildToolIfOld } from './lib/build-tool.mjs'
import { nodeTrouble } from './lib/node-version.mjs'

// npm run -s said -- DIR
const root = fileURLToPath(new URL('..', import.meta.url))
// The tables say what time it is where they were written.
process.env.TZ = 'Europe/Berlin'
const trouble = nodeTrouble()
const built = trouble
  ? { ok: false, why: trouble }
  : await buildToolIfOld(root, 'src/tools/said/said.ts')
if (built.ok) {
  const { said } = await import(pathToFileURL(built.path).href)
  const { code, out, sentence } = said(process.argv.slice(2))
  if (out) console.log(out)
  if (sentence) console.error(sentence)
  process.exitCode = code
} else {
  console.error(built.why)
  process.exitCode = 1
}
