import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'vite'

/**
 * Every package (with its subpath) that the files under these folders import, sorted. Vite must
 * know them before the first browser test: a package found later makes it reload a running test.
 */
export function windowPackages(root, folders) {
  const paths = folders.flatMap((folder) => sourcesUnder(join(root, folder)))
  const names = paths.flatMap((path) => packagesOf(path, readFileSync(path, 'utf8')))
  return [...new Set(['react/jsx-runtime', 'react/jsx-dev-runtime', ...names])].sort()
}

/** The names of the packages that the files under these folders import, styles too. */
export function importedNames(root, folders) {
  const paths = folders.flatMap((folder) => sourcesUnder(join(root, folder)))
  const names = paths.flatMap((path) => importsOf(path, readFileSync(path, 'utf8')))
  const packages = names.flatMap((name) => /^(@[\w.-]+\/)?[a-z][\w.-]*/i.exec(name)?.[0] ?? [])
  return [...new Set(packages)].filter((name) => name !== 'electron').sort()
}

/** Type imports don't count: nothing of them is left to bundle. */
export const packagesOf = (path, source) =>
  importsOf(path, source).filter((name) => isPackage.test(name) && !notBundled.test(name))

function importsOf(path, source) {
  const { staticImports, staticExports, dynamicImports } = parseSync(path, source).module
  const imported = staticImports
    .filter(({ entries }) => entries.length === 0 || entries.some((entry) => !entry.isType))
    .map(({ moduleRequest }) => moduleRequest.value)
  const passedOn = staticExports
    .flatMap(({ entries }) => entries)
    .filter((entry) => entry.moduleRequest && !entry.isType)
    .map((entry) => entry.moduleRequest.value)
  const lazy = dynamicImports.flatMap(({ moduleRequest: { start, end } }) =>
    // Any other expression names its module only when it runs.
    /['"]/.test(source[start]) ? [source.slice(start + 1, end - 1)] : [],
  )
  return [...imported, ...passedOn, ...lazy]
}

const isPackage = /^(@[\w-]+\/)?[a-z][\w./-]*$/i

// Electron, styles, and what only the test runner itself can load.
const notBundled = /^(electron|vite|vitest|@vitest|playwright)(-core)?(\/|$)|\.css$/

function sourcesUnder(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
}
