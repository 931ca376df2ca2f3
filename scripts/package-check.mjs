import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildIfOld } from './lib/build.mjs'
import { judgePackages, notShownHere } from './lib/package-check.mjs'
import { dryPackages } from './lib/package-dry.mjs'
import { sourceFacts } from './lib/package-facts.mjs'

// npm run package:check [-- --facts FILE]; proves without a download what can be proved.
const root = fileURLToPath(new URL('..', import.meta.url))
const [, factsFile] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'usual-package-'))
try {
  // The packager itself makes no Mac's app on Windows.
  if (process.platform === 'win32') console.log('This check needs Linux or macOS.')
  process.exitCode = process.platform === 'win32' ? 1 : await check()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function check() {
  const built = await buildIfOld(root, (line) => console.log(line))
  if (!built.ok) {
    console.log(built.why)
    return 1
  }
  const facts = { ...(await dryPackages(root, folder)), ...(await sourceFacts(root)) }
  if (factsFile) writeFileSync(factsFile, JSON.stringify(facts))
  const judged = judgePackages(facts)
  console.log('\nThe configuration is as the packager’s schema asks for.')
  for (const { what, wrong } of judged) {
    console.log(wrong.length === 0 ? `  ✓ ${what}` : `  ✗ ${what}\n      ${wrong.join('\n      ')}`)
  }
  console.log(
    `\nNot shown on this machine:\n${notShownHere.map((line) => `  – ${line}`).join('\n')}`,
  )
  return judged.every(({ wrong }) => wrong.length === 0) ? 0 : 1
}
