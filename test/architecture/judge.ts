import { hiddenClocks } from './clocks.ts'
import { cyclesIn } from './cycles.ts'
import { type Import, importsOf } from './imports.ts'
import { mayImport } from './neighbours.ts'
import { mayUse } from './packages.ts'
import { type Layer, type Place, placeOf } from './place.ts'
import { type Node, parse } from './syntax.ts'

export type Complaint = { readonly file: string; readonly line: number; readonly words: string }

type Source = {
  readonly path: string
  readonly text: string
  readonly program: Node
  readonly imports: readonly Import[]
}

/** What is wrong with the layers of these files (path from the root, source); empty when good. */
export function judge(files: ReadonlyMap<string, string>): readonly Complaint[] {
  const sources = Array.from(files, ([path, text]): Source => {
    const program = parse(path, text)
    return { path, text, program, imports: importsOf(path, program) }
  })
  return [...sources.flatMap(judgeFile), ...judgeCycles(sources)]
}

const withoutClock: ReadonlySet<Layer> = new Set(['shared', 'model', 'rules', 'deeds', 'words'])

function judgeFile(source: Source): readonly Complaint[] {
  const place = placeOf(source.path)
  if (!place) return [complaint(source, 0, 'stands in no layer that the house knows')]
  const clocks = withoutClock.has(place.layer) ? hiddenClocks(source.program) : []
  const words = nameOf(place)
  return [
    ...clocks.map(({ at, words: clock }) =>
      complaint(source, at, `${words} may not read a hidden clock or dice: ${clock}`),
    ),
    ...source.imports.flatMap((one) => {
      const wrong = judgeImport(source.path, place, one)
      return wrong ? [complaint(source, one.at, wrong)] : []
    }),
  ]
}

function judgeImport(path: string, place: Place, { kind, target }: Import): string | undefined {
  if (target.kind === 'hidden') return 'imports something that the text does not name'
  const from = nameOf(place)
  if (target.kind === 'package') {
    return mayUse(place.layer, target.name) ? undefined : `${from} may not use ${target.name}`
  }
  if (!/\.\w+$/.test(target.path)) return `an import names its file in full, not ${target.path}`
  const to = placeOf(target.path)
  if (!to) {
    const isAsset = target.path.startsWith('src/renderer/') && !/\.(ts|tsx|js)$/.test(target.path)
    return isAsset ? undefined : `${from} may not import ${target.path}`
  }
  if (to.layer === 'manifest' && path !== 'src/renderer/app/features.ts') {
    return 'only app/features.ts gathers the features'
  }
  if (mayImport(place, to, target.path, kind)) return undefined
  return `${from} may not ${verbs[kind]} ${nameOf(to)}`
}

const verbs = { value: 'import', type: 'import even the types of', spawn: 'start' }

/** "rules of promises" */
const nameOf = ({ layer, feature }: Place): string =>
  feature === undefined ? layer : `${layer} of ${feature}`

function judgeCycles(sources: readonly Source[]): readonly Complaint[] {
  const byPath = new Map(sources.map((source) => [source.path, source]))
  const imports = new Map(
    sources.map(({ path, imports: all }) => [path, all.flatMap(filesNeeded)] as const),
  )
  return cyclesIn(imports).flatMap((ring) => {
    const first = byPath.get(ring[0] ?? '')
    return first ? [complaint(first, 0, `imports itself in a ring: ${ring.join(' → ')}`)] : []
  })
}

/** Types are gone at run time, and a worker starts by itself: neither closes a cycle. */
const filesNeeded = ({ kind, target }: Import): readonly string[] =>
  kind === 'value' && target.kind === 'file' ? [target.path] : []

const complaint = ({ path, text }: Source, at: number, words: string): Complaint => ({
  file: path,
  line: text.slice(0, at).split('\n').length,
  words,
})
