export type MutantArea = {
  readonly name: string
  readonly project: 'node' | 'browser'
  readonly tests: readonly string[]
  readonly mutate: readonly string[]
  readonly report: string
}
export type MutantScore = {
  readonly killed: number
  readonly lived: number
  readonly score: number
}

export function areasIn(root: string, features: readonly string[]): readonly MutantArea[]
export function scoreOf(report: string): MutantScore
export function asScoreTable(scores: readonly (MutantScore & { readonly name: string })[]): string
