import { useCallback } from 'react'
import type { Said } from '#shared/base/said.ts'
import type { Feature } from './define-feature.ts'
import { useFeatures } from './use-book.ts'
import { useSay } from './use-words.ts'
import { words } from './words/labels-en.ts'

/*
 * A feature's own words name its tables and their fields: `table_promises`, `field_due`. A test of
 * the registry checks that none is missing.
 */

/** A table's name where tables are listed; nothing for a table of a newer version. */
export const tableLabel = (features: readonly Feature[], table: string): Said | undefined =>
  labelIn(features, table, `table_${table}`)

/** The heading over a person's rows: `about_purchases: 'What they bought'`, or the table's name. */
export const headingLabel = (features: readonly Feature[], table: string): Said | undefined =>
  labelIn(features, table, `about_${table}`) ?? tableLabel(features, table)

export function fieldLabel(features: readonly Feature[], table: string, field: string): Said {
  const key = `field_${field}`
  const ofRow = key in words.en ? { of: words.of, key } : words.say('other')
  return labelIn(features, table, key) ?? ofRow
}

export function useTableLabel(): (table: string) => string {
  const features = useFeatures()
  const say = useSay()
  return useCallback(
    (table) => {
      const label = tableLabel(features, table)
      return label ? say(label) : table
    },
    [features, say],
  )
}

export function useFieldLabel(): (table: string, field: string) => string {
  const features = useFeatures()
  const say = useSay()
  return useCallback((table, field) => say(fieldLabel(features, table, field)), [features, say])
}

function labelIn(features: readonly Feature[], table: string, key: string): Said | undefined {
  const owner = features.find((each) => each.tables?.some(({ name }) => name === table))
  return owner && key in owner.words.en ? { of: owner.words.of, key } : undefined
}
