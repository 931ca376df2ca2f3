import { parseArgs } from 'node:util'

/** Parts that can be measured alone. `meanwhile` is the usual during a backup. */
export const parts = ['app', 'search', 'usual', 'backup', 'restore', 'meanwhile', 'screen']

const usage = `npm run bench -- [--small | --customers N] [--only ${parts.join(',')}]`
const full = 50_000
/** As in a shop of many years: some customers bought every day, and half never. */
const purchasesEach = 6

/** What to measure, how often, and in how large a book. */
export function benchOrder(args) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        small: { type: 'boolean', default: false },
        customers: { type: 'string' },
        only: { type: 'string' },
      },
    })
    const customers = values.small ? 2_000 : Number(values.customers ?? full)
    if (!Number.isSafeInteger(customers) || customers < 100)
      return refused('--customers: 100 or more')
    const only = values.only?.split(',') ?? parts
    const unknown = only.find((part) => !parts.includes(part))
    if (unknown !== undefined) return refused(`There is nothing called ${unknown}`)
    return {
      ok: true,
      order: {
        size: sizeOf(customers),
        /** A tenth of it, to see what grows with the book. */
        smallSize: sizeOf(Math.max(500, Math.round(customers / 10))),
        only,
        rounds: values.small
          ? { pairs: 60, usual: 60, search: 1, start: 2, backup: 1 }
          : { pairs: 1000, usual: 300, search: 5, start: 5, backup: 3 },
        isQuickLook: values.small,
        writes: customers === full && only.length === parts.length,
      },
    }
  } catch (thrown) {
    return refused(thrown.message)
  }
}

const sizeOf = (customers) => ({ customers, purchases: customers * purchasesEach })
const refused = (why) => ({ ok: false, why: `${why}. Like this: ${usage}` })
