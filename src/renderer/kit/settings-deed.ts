import { z } from 'zod'
import { type Deed, defineDeed, type Pick } from '#book/define-deed.ts'
import { edit, type Patch } from '#book/draft.ts'
import type { Fields, Shape } from '#book/row-deeds.ts'
import { err, ok } from '#shared/base/result.ts'
import { type ShopSettings, shopSettingsId } from '#shared/book/shop-settings.ts'
import type { Table } from '#shared/book/table.ts'
import { words } from './words/kit-en.ts'

type SettingsDeed<S extends Shape> = {
  readonly name: string
  readonly input: S
  /** The fields to write; one that is `undefined` is removed. */
  readonly change: (settings: ShopSettings, input: Fields<S>) => Patch<ShopSettings>
  readonly words: Deed['words']
  readonly sample: (pick: Pick) => Fields<S>
}

/** A deed on the shop's one row of settings. Before there is a shop it is refused. */
export const settingsDeed = <S extends Shape>(
  settings: Table<ShopSettings>,
  { name, input, change, words: named, sample }: SettingsDeed<S>,
) =>
  defineDeed({
    ...{ name, words: named },
    // A strict object with the fields of its shape.
    input: z.strictObject(input) as unknown as z.ZodType<Fields<S>>,
    load: (records) => records.table(settings).get(shopSettingsId),
    change: (row, given) =>
      row ? ok([edit(settings, row, change(row, given))]) : err(words.say('notOpen')),
    sample: (pick) => (pick.row(settings.name) === undefined ? undefined : sample(pick)),
  })
