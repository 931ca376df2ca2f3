import { fileURLToPath, pathToFileURL } from 'node:url'
import { buildToolIfOld } from './lib/build-tool.mjs'
import { nodeTrouble } from './lib/node-version.mjs'

// npm run -s backup-check -- FILE [--passphrase-file F | --key-file F]
const root = fileURLToPath(new URL('..', import.meta.url))
const trouble = nodeTrouble()
const built = trouble
  ? { ok: false, why: trouble }
  : await buildToolIfOld(root, 'src/tools/backup-check.ts')
if (built.ok) {
  const { backupCheck } = await import(pathToFileURL(built.path).href)
  const { code, out, sentence } = await backupCheck(process.argv.slice(2))
  if (out) console.log(out)
  if (sentence) console.error(sentence)
  process.exitCode = code
} else {
  console.error(built.why)
  process.exitCode = 1
}
