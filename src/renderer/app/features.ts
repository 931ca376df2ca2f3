import type { AnyDeed } from '#book/define-deed.ts'
import type { BookShape } from '#book/derived.ts'
import type { FieldName } from '#book/refusals.ts'
import { versions } from '#book/versions/all.ts'
import { backupFeature } from '#features/backup/feature.ts'
import { calendarFeature } from '#features/calendar/feature.ts'
import { catalogFeature } from '#features/catalog/feature.ts'
import { closingFeature } from '#features/closing/feature.ts'
import { comingUpFeature } from '#features/coming-up/feature.ts'
import { counterFeature } from '#features/counter/feature.ts'
import { customersFeature } from '#features/customers/feature.ts'
import { devicesFeature } from '#features/devices/feature.ts'
import { historyFeature } from '#features/history/feature.ts'
import { issuesFeature } from '#features/issues/feature.ts'
import { notesFeature } from '#features/notes/feature.ts'
import { noticesFeature } from '#features/notices/feature.ts'
import { occasionsFeature } from '#features/occasions/feature.ts'
import { ordersFeature } from '#features/orders/feature.ts'
import { preferencesFeature } from '#features/preferences/feature.ts'
import { printsFeature } from '#features/prints/feature.ts'
import { promisesFeature } from '#features/promises/feature.ts'
import { purchasesFeature } from '#features/purchases/feature.ts'
import { searchFeature } from '#features/search/feature.ts'
import { settingsFeature } from '#features/settings/feature.ts'
import { todayFeature } from '#features/today/feature.ts'
import { transferFeature } from '#features/transfer/feature.ts'
import { visitStatsFeature } from '#features/visit-stats/feature.ts'
import type { Feature } from '#kit/define-feature.ts'
import { fieldLabel } from '#kit/labels.ts'

/** Every feature of the app, one line each. */
export const features: readonly Feature[] = [
  backupFeature,
  transferFeature,
  customersFeature,
  settingsFeature,
  historyFeature,
  visitStatsFeature,
  counterFeature,
  searchFeature,
  ordersFeature,
  promisesFeature,
  preferencesFeature,
  catalogFeature,
  purchasesFeature,
  issuesFeature,
  occasionsFeature,
  notesFeature,
  devicesFeature,
  todayFeature,
  noticesFeature,
  comingUpFeature,
  calendarFeature,
  closingFeature,
  printsFeature,
]

/** Every table of every feature, and those computed from them. */
export const shapeOfBook: BookShape = {
  tables: features.flatMap((each) => each.tables ?? []),
  derived: features.flatMap((each) => each.derived ?? []),
  returns: features.flatMap((each) => each.returns ?? []),
  versions,
}
export const allDeeds: readonly AnyDeed[] = features.flatMap((each) => each.deeds ?? [])

/** The name of a field where the owner reads it. */
export const fieldName: FieldName = (table, field) => fieldLabel(features, table, field)
