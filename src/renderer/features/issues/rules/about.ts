import { fold } from '#shared/base/text.ts'

/** Something of theirs or ours that words may refer to: a device, a product. */
export type Named = { readonly name: string }

/** The one the words name best, if they name any: "laserjet jams again". */
export function aboutWhat<N extends Named>(text: string, known: readonly N[]): N | undefined {
  const said = new Set(stems(text))
  const scored = known
    .map((each) => ({ each, ...scoreOf(stems(each.name), said) }))
    .filter(({ share }) => share >= atLeast)
    .sort((one, other) => other.found - one.found || other.share - one.share)
  const [best, second] = scored
  const isTie = best && second && best.found === second.found && best.share === second.share
  return isTie ? undefined : best?.each
}

// One word of "HP LaserJet M404" is enough; one of five may be a coincidence.
const atLeast = 0.3

function scoreOf(name: readonly string[], said: ReadonlySet<string>) {
  const found = name.filter((word) => said.has(word)).length
  return { found, share: name.length === 0 ? 0 : found / name.length }
}

const filler = new Set(['the', 'and', 'for', 'with'])

const stems = (text: string): readonly string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2 && !filler.has(word))
    .map((word) => word.replace(/(?:e?s|e)$/, ''))
