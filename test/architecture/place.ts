/** A file's place; the file name is the layer. `feature` is the folder under `features/`. */
export type Place = { readonly layer: Layer; readonly feature?: string }

export type Layer =
  | 'shared'
  | 'preload'
  | 'main'
  | 'main app'
  | 'ipc'
  | 'services'
  | 'tools'
  | 'start'
  | 'app'
  | 'platform'
  | 'book'
  | 'kit'
  | 'ui'
  | 'workers'
  | 'model'
  | 'rules'
  | 'deeds'
  | 'repo'
  | 'derived'
  | 'state'
  | 'screen'
  | 'words'
  | 'manifest'

/** Features that show other features' records side by side. */
export const composites: ReadonlySet<string> = new Set([
  'counter',
  'today',
  'coming-up',
  'calendar',
  'closing',
  'prints',
  'search',
  'insights',
  'history',
  'backup',
  'transfer',
])

const places: readonly (readonly [RegExp, Layer])[] = [
  [/^src\/shared\//, 'shared'],
  [/^src\/preload\/index\.ts$/, 'preload'],
  [/^src\/main\/(index|open-shop|host-services)\.ts$/, 'main'],
  [/^src\/main\/app\//, 'main app'],
  [/^src\/main\/ipc\//, 'ipc'],
  [/^src\/main\/services\//, 'services'],
  [/^src\/tools\//, 'tools'],
  [/^src\/renderer\/(main\.tsx|env\.d\.ts)$/, 'start'],
  [/^src\/renderer\/app\//, 'app'],
  [/^src\/renderer\/platform\//, 'platform'],
  [/^src\/renderer\/book\//, 'book'],
  [/^src\/renderer\/kit\//, 'kit'],
  [/^src\/renderer\/ui\//, 'ui'],
  [/^src\/renderer\/workers\//, 'workers'],
]

// Each model stays one file: `tsconfig.rules.json` forbids the document by that file name only.
const parts: readonly (readonly [RegExp, Layer])[] = [
  [/^model\.ts$/, 'model'],
  [/^rules(\.ts$|\/)/, 'rules'],
  [/^deeds(\.ts$|\/)/, 'deeds'],
  [/^repo(\.ts$|\/)/, 'repo'],
  [/^derived(\.ts$|\/)/, 'derived'],
  [/^state(\.ts$|\/)/, 'state'],
  [/^ui\//, 'screen'],
  [/^words(\.ts$|\/)/, 'words'],
  [/^feature\.tsx?$/, 'manifest'],
]

/** `undefined` for a file in no known place; `*` is any feature, as in a glob. */
export function placeOf(path: string): Place | undefined {
  const inFeature = /^src\/renderer\/features\/([a-z-]+|\*)\/(.+)$/.exec(path)
  if (!inFeature) return place(places, path)
  const [, feature = '', rest = ''] = inFeature
  const found = place(parts, rest)
  return found && { ...found, feature }
}

function place(known: typeof places, path: string): Place | undefined {
  const layer = known.find(([shape]) => shape.test(path))?.[1]
  return layer && { layer }
}
