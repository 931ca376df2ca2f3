import papa from 'papaparse/papaparse.js'
import type { Day } from '#shared/base/day.ts'
import { addMoney, type Money } from '#shared/base/money.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import type { Order, OrderId } from '../model.ts'
import { agreedPrice } from './order-state.ts'

/** A job that was handed over, and what it brought; absent where no price is known. */
export type DoneJob = { readonly job: Order; readonly on: Day; readonly amount?: Money }

/** What was done for one customer, the newest first. */
export type DoneFor = {
  readonly customerId: CustomerId
  readonly called: string
  readonly jobs: readonly DoneJob[]
  readonly total: Money
}

/** The day it was handed over; rows of older versions know only the day it was for. */
export const doneOn = ({ closed, day }: Pick<Order, 'closed' | 'day'>): Day => closed ?? day

/** What was sold is what it brought; before that was written, what was agreed. */
export function asDone(job: Order, sold: ReadonlyMap<OrderId, Money>): DoneJob {
  const amount = sold.get(job.id) ?? agreedPrice(job)
  return { job, on: doneOn(job), ...(amount === undefined ? {} : { amount }) }
}

/** By customer, as they are called. */
export function doneFor(
  jobs: readonly DoneJob[],
  called: ReadonlyMap<CustomerId, string>,
): readonly DoneFor[] {
  const of = new Map<CustomerId, readonly DoneJob[]>()
  for (const each of jobs)
    of.set(each.job.customerId, [...(of.get(each.job.customerId) ?? []), each])
  return [...of]
    .map(([customerId, theirs]) => ({
      customerId,
      called: called.get(customerId) ?? '',
      jobs: theirs.toSorted((one, other) => other.on.localeCompare(one.on)),
      total: totalOf(theirs),
    }))
    .sort((one, other) => one.called.localeCompare(other.called))
}

export const totalOf = (jobs: readonly DoneJob[]): Money =>
  addMoney(...jobs.flatMap(({ amount }) => (amount === undefined ? [] : [amount])))

export const isBilled = ({ job }: DoneJob): boolean => job.billed !== undefined

/** A table for whoever writes the invoices; a spreadsheet runs none of its cells. */
export function asCsv(
  head: readonly string[],
  all: readonly DoneFor[],
  amountIn: (amount: Money) => string,
): string {
  const maybe = (amount: Money | undefined): string =>
    amount === undefined ? '' : amountIn(amount)
  const rows = all.flatMap(({ called, jobs }) =>
    jobs.map(({ job, on, amount }) => [
      ...[on, called, job.words],
      (job.costs ?? []).map((each) => `${each.what}: ${amountIn(each.amount)}`).join('; '),
      ...[maybe(amount), maybe(job.deposit), job.billed ?? ''],
    ]),
  )
  const csv = papa.unparse([head, ...rows], { newline: '\r\n', escapeFormulae: true })
  // A spreadsheet takes it for UTF-8 by this mark.
  return `\uFEFF${csv}\r\n`
}
