import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../src/', import.meta.url))
const sources = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({
    path: path.slice(root.length).replaceAll('\\', '/'),
    text: readFileSync(path, 'utf8'),
  }))
const isWords = (text: string): boolean => /= defineWords\(/.test(text)

/** What a feature says, nobody else says; the words of the book and the kit are said everywhere. */
const homeOf = (path: string): string => /^renderer\/features\/[^/]+\//.exec(path)?.[0] ?? ''

/** Labels of tables and fields are looked up by the names of both. */
const isLabel = (key: string): boolean => /^(?:table|field|about)_/.test(key)

/** The keys of a file of words, plurals by their common name. */
const keysIn = (text: string): readonly string[] =>
  [...text.matchAll(/^ {2}(\w+):/gm)].flatMap(([, key = '']) =>
    isLabel(key) ? [] : [key.replace(/_(?:one|other)$/, '')],
  )

/** By its name, or by the beginning of it: w(`carrier_${service}`). */
const isSaid = (key: string, code: string): boolean =>
  code.includes(`'${key}'`) ||
  code.includes(`.en.${key}`) ||
  (key.includes('_') && code.includes(`\`${key.replace(/_\w+$/, '_')}\${`))

it('no sentence is kept that nothing says', () => {
  const files = sources.filter(({ text }) => isWords(text))
  expect(files.length).toBeGreaterThan(20)
  const unsaid = files.flatMap(({ path, text }) => {
    const code = sources
      .filter((each) => !isWords(each.text) && each.path.startsWith(homeOf(path)))
      .map((each) => each.text)
      .join('\n')
    return keysIn(text)
      .filter((key) => !isSaid(key, code))
      .map((key) => `${path}: ${key}`)
  })
  expect([...new Set(unsaid)]).toEqual([])
})
