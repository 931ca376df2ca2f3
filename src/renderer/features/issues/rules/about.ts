import { fold } from '#shared/base/text.ts'
import type { Product } from '../../catalog/model.ts'
import type { Device } from '../../devices/model.ts'
import type { Issue } from '../model.ts'

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

type Subject = Pick<Issue, 'deviceId' | 'productId'>

/**
 * What an issue is about when `id` is picked. A device they no longer own, or a product no longer
 * sold, is not among those to pick from and stays until another one is picked.
 */
export function pickedSubject(
  id: string | undefined,
  before: Subject,
  devices: readonly Device[],
  sold: readonly Product[],
): Subject {
  if (id === undefined) return {}
  const device = devices.find((each) => each.id === id)
  const product = sold.find((each) => each.id === id)
  if (device) return { deviceId: device.id }
  if (product) return { productId: product.id }
  if (id === before.deviceId) return { deviceId: before.deviceId }
  return id === before.productId ? { productId: before.productId } : {}
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
