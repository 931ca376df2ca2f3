import { composites, type Layer, type Place } from './place.ts'

/**
 * Who may import whom. "own" and "other" tell a feature's files from another feature's; "types"
 * allows imports that leave nothing in the built program; a path allows that one file.
 */
const neighbours: Readonly<Record<Layer, readonly string[]>> = {
  shared: ['shared'],
  preload: ['shared'],
  services: ['shared', 'services'],
  'main app': ['shared', 'services', 'main app'],
  ipc: ['shared', 'services', 'main app', 'ipc'],
  main: ['shared', 'services', 'main app', 'ipc', 'main'],
  // What a terminal checks is read by the app's own readers.
  tools: [
    'shared',
    'tools',
    'book',
    'workers/book-shape.ts',
    'other model',
    'other rules',
    'other derived',
  ],
  platform: ['shared', 'platform'],
  ui: ['shared', 'ui'],
  book: ['shared', 'book', 'platform types'],
  kit: ['shared', 'kit', 'ui', 'book', 'platform types'],
  workers: [
    'shared',
    'workers',
    'book',
    'kit types',
    'platform types',
    'other model',
    'other rules',
    'other derived',
  ],
  // An order holds the lines of a purchase too, so it embeds their schema.
  model: ['shared', 'other model types', 'purchases model'],
  rules: ['shared', 'own model', 'own rules', 'other model'],
  deeds: [
    'shared',
    'own model',
    'own rules',
    'own repo',
    'own deeds',
    'own words',
    'other model',
    // What is handed over is taken off what was paid ahead by the rule of any sale.
    'purchases rules',
    'kit',
    'book/records.ts types',
    'book/draft.ts',
    'book/define-deed.ts',
    'book/row-deeds.ts',
    'book/returning.ts',
  ],
  repo: [
    'shared',
    'own model',
    'own rules',
    'own repo',
    'own derived',
    'other model',
    'purchases rules',
    'book/records.ts types',
    'book/merged.ts',
  ],
  // Computed from rows alone; the book keeps it beside them, in tables or in memory.
  derived: ['shared', 'book', 'own model', 'own rules', 'own derived', 'other model'],
  state: ['shared', 'own model', 'own rules', 'own state', 'book/row-check.ts types'],
  screen: [
    'shared',
    'own',
    'ui',
    'kit',
    'book/records.ts types',
    'book/define-deed.ts types',
    'other model types',
  ],
  words: ['shared', 'own words', 'kit'],
  manifest: ['shared', 'own', 'ui', 'kit', 'book/records.ts types', 'book/define-deed.ts types'],
  app: ['shared', 'app', 'platform', 'book', 'kit', 'ui', 'workers', 'own', 'other'],
  start: ['shared', 'app', 'platform', 'book', 'kit', 'ui', 'workers', 'own', 'other'],
}

// What a composite feature may see of the others, from any layer but its model.
const sideBySide = ['other model', 'other rules']

// These import and export whole files and books: their screens call the workers and give files to
// the host, after checking the room. In customers these are one person's export and erasing them.
const longWork: Readonly<Record<string, readonly string[]>> = {
  backup: [
    'workers',
    'platform types',
    'book types',
    'book/switch.ts',
    'book/backup/half-built.ts',
    'book/stamp-keeper.ts',
    'book/room.ts',
    'book/raw-book.ts',
    'book/unfit-rows.ts',
  ],
  transfer: ['workers', 'platform types', 'book types', 'book/room.ts'],
  customers: [
    'workers',
    'book types',
    'book/backup/half-built.ts',
    'book/erase/forget.ts',
    'book/erase/put-in-place.ts',
    'book/remove-database.ts',
    'book/records.ts',
    'book/room.ts',
  ],
}

/** True when a file at `from` may import `path`, which is at `to`. */
export function mayImport(
  from: Place,
  to: Place,
  path: string,
  kind: 'value' | 'type' | 'spawn',
): boolean {
  if (kind === 'spawn') return to.layer === 'workers' && !quiet.has(from.layer)
  const allowed = [...neighbours[from.layer], ...more(from)]
  const names = namesOf(from, to, path)
  const asked = kind === 'type' ? names.flatMap((name) => [name, `${name} types`]) : names
  return asked.some((name) => allowed.includes(name))
}

/** What a feature may import beyond its layer. */
function more({ layer, feature = '' }: Place): readonly string[] {
  const beside = composites.has(feature) && layer !== 'model' ? sideBySide : []
  return layer === 'screen' ? [...beside, ...(longWork[feature] ?? [])] : beside
}

const quiet: ReadonlySet<Layer> = new Set(['shared', 'model', 'rules', 'words'])

/** Every name the table may allow it by. */
function namesOf(from: Place, to: Place, path: string): readonly string[] {
  if (!to.feature) return [to.layer, path.replace('src/renderer/', '')]
  const whose = to.feature === from.feature ? 'own' : 'other'
  return [whose, `${whose} ${to.layer}`, `${to.feature} ${to.layer}`]
}
