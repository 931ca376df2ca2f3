import { useDeferredValue, useMemo, useState } from 'react'
import { useSaidAt } from '#kit/use-said-at.ts'
import { useShop } from '#kit/use-shop.ts'
import { countryOf } from '#shared/said/phone.ts'
import { pageOf, type RegularsPage } from '../rules/page-of-regulars.ts'
import { readRegulars } from '../rules/written-regulars.ts'
import { useWhoIsMeant } from './use-who-is-meant.ts'

type ReadPage = { readonly page: RegularsPage; readonly of: string }

const empty: ReadPage = { page: { lines: [], tooLong: [] }, of: '' }

/**
 * The parsed page, and the text it was parsed from: both lag behind fast typing, and behind the
 * book when somebody in it may match.
 */
export function useReadPage(text: string, turned: ReadonlySet<number>): ReadPage {
  const { trade } = useShop()
  const { today, minute, language } = useSaidAt()
  const of = useDeferredValue(text)
  const written = useMemo(
    () => readRegulars(of, { trade, today, minute, language }),
    [of, trade, today, minute, language],
  )
  const known = useWhoIsMeant(written.regulars)
  const [last, setLast] = useState(empty)
  const read = useMemo(
    () => known && { page: pageOf(written, known, turned, countryOf(language)), of },
    [written, known, turned, language, of],
  )
  if (read && read !== last) setLast(read)
  return read ?? last
}
