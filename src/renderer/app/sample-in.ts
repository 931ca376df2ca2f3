import type { SampleKind } from './provided.ts'

/** The sample shop in an address: `?sample=bakery`. */
export function sampleIn(search: string): SampleKind | undefined {
  const asked = new URLSearchParams(search).get('sample')
  return asked === 'bakery' || asked === 'it' ? asked : undefined
}
