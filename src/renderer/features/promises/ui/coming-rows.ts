import type { Records } from '#book/records.ts'
import type { ComingRow } from '#kit/parts/coming.ts'
import type { Day } from '#shared/base/day.ts'
import { present } from '#shared/base/present.ts'
import { promisedBetween } from '../repo.ts'
import { isOpenPromise } from '../rules.ts'
import { words } from '../words/en.ts'
import { sayMoved } from './say-moved.ts'
import { promiseKeys } from './today-rows.ts'

/** Promises for these days; a kept one is done. */
export const promisesComing = async (
  records: Records,
  from: Day,
  to: Day,
): Promise<readonly ComingRow[]> =>
  (await promisedBetween(records, from, to)).map((promise) => {
    const isOpen = isOpenPromise(promise)
    const moved = sayMoved(promise)
    return present({
      key: `promise:${promise.id}`,
      kind: 'promise',
      customerId: promise.customerId,
      day: promise.due,
      minute: promise.dueMinute,
      what: promise.what,
      state: isOpen ? 'open' : 'done',
      stateWords: isOpen ? words.say('isPromised') : words.say('itWasKept'),
      beside: moved ? [moved] : [],
      keys: isOpen ? promiseKeys(promise) : [],
    })
  })
