import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { bundledPackages, licenceTexts } from '../../../scripts/lib/package-licences.mjs'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const names = bundledPackages(root).map((folder) =>
  folder.replaceAll('\\', '/').replace(/^.*node_modules\//, ''),
)

it('the licences are those of every package in the bundle: what we import and what that needs', () => {
  const ours = ['react', 'dexie', '@zip.js/zip.js', '@fontsource-variable/figtree', 'zod', 'vite']
  const theirs = ['scheduler', '@noble/ciphers', '@floating-ui/dom', 'react-remove-scroll-bar']
  expect(names).toEqual(expect.arrayContaining([...ours, ...theirs]))
  for (const name of ['electron', 'typescript', 'vitest', 'rolldown', '@types/react']) {
    expect(names).not.toContain(name)
  }
})

it('each with its text; what travels along is up to date (else: node scripts/licences.mjs)', () => {
  const texts = licenceTexts(root)
  expect(texts).toContain('SIL OPEN FONT LICENSE')
  expect(texts).toMatch(/dexie \S+ \(Apache-2.0\)\n\n\s*Apache License/)
  expect(readFileSync(join(root, 'resources/third-party.txt'), 'utf8')).toBe(texts)
})
