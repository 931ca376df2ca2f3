import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { licenceTexts } from './lib/package-licences.mjs'

// node scripts/licences.mjs collects the licence texts that the packages carry.
const root = fileURLToPath(new URL('..', import.meta.url))
writeFileSync(join(root, 'resources/third-party.txt'), licenceTexts(root))
