import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { livingBook } from '#test/support/living-book.ts'
import { goOn, lostBetween, type ShopAtRisk } from './shop-at-risk.ts'
import { type ShopKind, type ShopOfAKind, shopKinds, shopOf, untilCopied } from './shop-kinds.ts'
import { eachOnce, onlyInFull, tell } from './tell.ts'

const made: ShopAtRisk[] = []
afterAll(() => Promise.all(made.map((each) => each.remove())))

/** Each kind is made once, when it is needed. */
const ready = new Map<ShopKind, Promise<ShopOfAKind>>()
async function copyOf(kind: ShopKind): Promise<ShopOfAKind> {
  const making = ready.get(kind) ?? shopOf(kind)
  ready.set(kind, making)
  const { shop, shown } = await making
  const copy = await shop.copy()
  made.push(shop, copy)
  return { shop: copy, shown }
}

const placeOf = {
  store: ({ store }: ShopAtRisk) => store,
  'second copy': ({ folder }: ShopAtRisk) => join(folder, 'journal'),
  backups: ({ backups }: ShopAtRisk) => backups,
  'rescue copies': ({ folder }: ShopAtRisk) => join(folder, 'rescue'),
} as const
type Copy = keyof typeof placeOf

const copies = Object.keys(placeOf) as readonly Copy[]
const remove = (shop: ShopAtRisk, gone: readonly Copy[]) =>
  Promise.all(gone.map((each) => rm(placeOf[each](shop), { recursive: true, force: true })))

/** Every one, and every two but the store with its second copy. */
const cells: readonly (readonly Copy[])[] = copies
  .flatMap((one, place) => [[one], ...copies.slice(place + 1).map((other) => [one, other])])
  .filter((gone) => !(gone.includes('store') && gone.includes('second copy')))

const alone = ['store', 'backups', 'rescue copies'] as const

type Try = { readonly kind: ShopKind; readonly gone: readonly Copy[] }
const kinds = Object.keys(shopKinds) as readonly ShopKind[]
/** Its second copy began anew, after a backup of all there was. */
const young: ShopKind = 'a book somebody was erased from'
const tries: readonly Try[] = [
  { kind: young, gone: alone },
  ...onlyInFull([
    ...kinds.flatMap((kind) => cells.map((gone) => ({ kind, gone }))),
    ...kinds.filter((kind) => kind !== young).map((kind) => ({ kind, gone: alone })),
  ]),
]

describe('nothing is lost, whoever deletes what', () => {
  for (const { kind, gone } of tries) {
    it(`of ${kind}: ${gone.join(' and ')}`, async () => {
      const { shop, shown } = await copyOf(kind)
      await remove(shop, gone)
      const { app, saw } = await goOn(await shop.start())
      const lost = lostBetween(shown, await livingBook(app.page))
      await app.kill()
      tell({ fault: `${kind}, deleted: ${gone.join(' and ')}`, tries: 1, lost, saw: eachOnce(saw) })
      expect(lost).toBe(0)
    })
  }
})

describe('a second copy that is written anew gives the whole book, without any backup', () => {
  const faults = {
    'a line of it was damaged': async (shop: ShopAtRisk) => {
      const path = await segmentIn(shop)
      // Without its last letter, `untilCopied` does not take it for a line either.
      await writeFile(path, (await readFile(path, 'utf8')).replace(/(Maria.*)\}$/m, '$1'))
    },
    ...Object.fromEntries(
      onlyInFull([
        ['it was deleted', (shop: ShopAtRisk) => remove(shop, ['second copy'])] as const,
      ]),
    ),
  }
  for (const [fault, hurt] of Object.entries(faults)) {
    it(`after ${fault}, and then all else was deleted`, async () => {
      const { shop, shown } = await copyOf(young)
      await hurt(shop)
      await remove(shop, ['backups'])
      const between = await goOn(await shop.start())
      await untilCopied(shop, between.app.page)
      await between.app.kill()
      await remove(shop, alone)
      const { app, saw } = await goOn(await shop.start())
      const lost = lostBetween(shown, await livingBook(app.page))
      await app.kill()
      const row = { fault: `${fault}; at the next start all else was deleted`, tries: 1, lost }
      tell({ ...row, saw: eachOnce([...between.saw, ...saw]) })
      expect(lost).toBe(0)
    })
  }
})

async function segmentIn(shop: ShopAtRisk): Promise<string> {
  const journal = placeOf['second copy'](shop)
  const [book = ''] = await readdir(journal)
  return join(journal, book, `${'1'.padStart(16, '0')}.jsonl`)
}
