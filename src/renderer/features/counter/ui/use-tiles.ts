import { useEffect } from 'react'
import type { Records } from '#book/records.ts'
import type { Customer } from '#features/customers/model.ts'
import type { Feature } from '#kit/define-feature.ts'
import { useBook, useFeatures } from '#kit/use-book.ts'
import { useLive } from '#kit/use-live.ts'
import { useNow } from '#kit/use-today.ts'
import type { Instant } from '#shared/base/day.ts'
import { present } from '#shared/base/present.ts'
import { shorten } from '#shared/base/text.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { isLiving } from '#shared/book/living.ts'
import { facesOf, firstWritten } from '../repo.ts'
import { nameOf } from '../rules/names.ts'
import { fillUp, isToLayAnew, type Laid } from '../rules/tiles.ts'

export type Tile = {
  readonly id: CustomerId
  /** Its number, from 1. */
  readonly place: number
  readonly face?: Customer
  readonly take?: string
  readonly hasAllergy: boolean
}

export type Tiles = {
  readonly tiles: readonly Tile[]
  /** Whether those who usually come about now are all of them, some or none. */
  readonly likely: 'all' | 'some' | 'none'
}

const places = 16

type Board = { laid?: Laid; usedAt: Instant }

/** One for each open book; it stays while another screen is shown. */
const boards = new WeakMap<Records, Board>()

function boardOf(records: Records, now: Instant): Board {
  const board = boards.get(records) ?? { usedAt: now }
  boards.set(records, board)
  return board
}

/** Every key and press on the counter keeps the tiles where they are. */
export function useInUse(): void {
  const { records, clock } = useBook()
  useEffect(() => {
    const use = (): void => {
      boardOf(records, clock.now()).usedAt = clock.now()
    }
    const heard = ['keydown', 'pointerdown'] as const
    for (const each of heard) window.addEventListener(each, use, { capture: true })
    return () => {
      for (const each of heard) window.removeEventListener(each, use, { capture: true })
    }
  }, [records, clock])
}

/** Who usually comes about now, and the other regulars after them. */
export function useTiles(): Tiles | undefined {
  const features = useFeatures()
  const now = useNow(60_000)
  return useLive((records) => readTiles(records, features, now), [features, now])
}

async function readTiles(
  records: Records,
  features: readonly Feature[],
  now: Instant,
): Promise<Tiles> {
  const board = boardOf(records, now)
  const { laid } = board
  if (!laid || isToLayAnew(laid, board.usedAt, now))
    board.laid = await layAnew(records, features, now)
  else if (laid.ids.length < places) {
    const others = await shownOf(records, features, await firstWritten(records, places))
    const ids = others.map((each) => each.id)
    board.laid = { ...laid, ids: fillUp(laid.ids, ids, places) }
  }
  const { ids, likely } = board.laid ?? { ids: [], likely: 0 }
  const tiles = await shownOf(records, features, ids)
  return { tiles, likely: likely === 0 ? 'none' : likely < ids.length ? 'some' : 'all' }
}

/** Those of this hour, then those of other hours, then those written down first. */
async function layAnew(
  records: Records,
  features: readonly Feature[],
  now: Instant,
): Promise<Laid> {
  const part = features.find((feature) => feature.likely)?.likely
  const expected = (await part?.load(records, now, places)) ?? []
  let ids = expected
  if (ids.length < places)
    ids = fillUp(ids, (await part?.others(records, now, places)) ?? [], places)
  if (ids.length < places) ids = fillUp(ids, await firstWritten(records, places), 2 * places)
  const shown = (await shownOf(records, features, ids)).slice(0, places).map((each) => each.id)
  return { at: now, ids: shown, likely: shown.filter((id) => expected.includes(id)).length }
}

/** Customers with a name, or else how they take it: a description is not for others to read. */
async function shownOf(
  records: Records,
  features: readonly Feature[],
  ids: readonly CustomerId[],
): Promise<readonly Tile[]> {
  const [faces, briefs] = await Promise.all([
    facesOf(records, ids),
    briefsOf(records, features, ids),
  ])
  return ids.flatMap((id, at): readonly Tile[] => {
    const face = faces.get(id)
    const { take, hasAllergy } = briefs(id)
    const isNamed = face !== undefined && nameOf(face) !== undefined
    if (!isLiving(face) || (!isNamed && take === undefined)) return []
    return [present({ id, place: at + 1, face: isNamed ? face : undefined, take, hasAllergy })]
  })
}

/** Which allergy it is stands on the card of the customer who has it, and nowhere else. */
async function briefsOf(
  records: Records,
  features: readonly Feature[],
  ids: readonly CustomerId[],
) {
  const parts = features.flatMap((feature) => feature.brief ?? [])
  const loaded = await Promise.all(parts.map((part) => part.load(records, ids)))
  return (id: CustomerId): Pick<Tile, 'take' | 'hasAllergy'> => {
    const all = loaded.flatMap((each) => each.get(id) ?? [])
    const take = all.find((brief) => brief.tone !== 'allergy')?.text
    const hasAllergy = all.some((brief) => brief.tone === 'allergy')
    return { hasAllergy, ...present({ take: take && shorten(take, 80) }) }
  }
}
