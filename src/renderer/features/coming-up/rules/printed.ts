import type { Day, Minute } from '#shared/base/day.ts'
import { present } from '#shared/base/present.ts'
import type { Said } from '#shared/base/said.ts'
import { tidy } from '#shared/base/text.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import type { ShopSettings, Trade } from '#shared/book/shop-settings.ts'
import { nameOf } from '../../counter/rules/names.ts'
import type { Customer } from '../../customers/model.ts'
import type { Allergy } from '../../preferences/model.ts'
import { isToDo, rowsOn } from './days.ts'
import { type ToPay, toPay } from './to-pay.ts'
import { type Total, totalsOf } from './totals.ts'
import type { Wanted } from './wanted.ts'

/** Who is behind a row, and what they must not have. */
export type Face = { readonly customer: Customer; readonly allergies: readonly Allergy[] }
export type Faces = ReadonlyMap<CustomerId, Face>

/**
 * All that may be read on paper of one row. What is printed lies about: a new field of a customer or
 * an order is never on it unless it is named here.
 */
export type PrintedRow = {
  readonly key: string
  /** Absent: this row is called by its number. */
  readonly name?: string
  readonly number?: string
  readonly minute?: Minute
  /** Absent: it is a surprise. */
  readonly what?: string
  /** What of it was not handed over yet. */
  readonly left?: Said
  readonly allergies: readonly string[]
  readonly toPay?: ToPay
}

export type PrintedList = {
  readonly shop: string
  readonly day: Day
  readonly totals: readonly Total[]
  readonly rows: readonly PrintedRow[]
}

export type PrintedSlip = PrintedRow & {
  readonly shop: string
  readonly day: Day
  readonly question?: string
}

type Shop = Pick<ShopSettings, 'shop' | 'trade' | 'question'>

/** The day as it is pinned to the wall: what is still to do, in order of time. */
export function printedList(
  day: Day,
  rows: readonly Wanted[],
  faces: Faces,
  names: ReadonlyMap<string, string>,
  { shop, trade }: Pick<Shop, 'shop' | 'trade'>,
): PrintedList {
  const toDo = rowsOn(day, rows).toDo.filter((row) => isForPaper(row, trade))
  return {
    shop,
    day,
    totals: totalsOf(toDo, names, trade),
    rows: toDo.map((row) => printedRow(row, faces)),
  }
}

/** A promise is between the owner and one person: it is no line of a list at a counter. */
const isForPaper = ({ kind }: Wanted, trade: Trade): boolean => kind === 'order' || trade === 'jobs'

/** None for a surprise: whoever finds it would know. */
export const hasSlip = (row: Wanted): boolean =>
  row.kind === 'order' && row.surprise === undefined && isToDo(row)

export const printedSlip = (
  row: Wanted,
  faces: Faces,
  { shop, question }: Pick<Shop, 'shop' | 'question'>,
): PrintedSlip => present({ ...printedRow(row, faces), shop, day: row.day, question })

function printedRow(row: Wanted, faces: Faces): PrintedRow {
  const face = faces.get(row.customerId)
  return present({
    key: row.key,
    name: face && tidy(nameOf(face.customer)),
    number: row.number,
    minute: row.minute,
    what: row.surprise ? undefined : row.what,
    left: row.surprise ? undefined : row.left,
    allergies: sayAllergies(face),
    toPay: toPay(row.pay),
  })
}

/** "nuts", "milk (Anna)": the name of someone inside, without what else is known of them. */
export const sayAllergies = (face: Face | undefined): readonly string[] =>
  (face?.allergies ?? []).map(({ value, of }) => (of ? `${value} (${of.name})` : value))
