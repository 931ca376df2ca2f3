import type { CalendarPart } from '#kit/parts/calendar.ts'
import { present } from '#shared/base/present.ts'
import { promises } from '../model.ts'
import { promisedBetween } from '../repo.ts'
import { isOpenPromise } from '../rules.ts'
import { words } from '../words/en.ts'

/** Open promises, without their words: those are between the owner and one person. */
export const promisesCalendar: CalendarPart = {
  tables: [promises.name],
  load: async (records, from, to) =>
    (await promisedBetween(records, from, to)).filter(isOpenPromise).map((promise) =>
      present({
        id: `${promises.name}-${promise.id}`,
        customerId: promise.customerId,
        updatedAt: promise.updatedAt,
        day: promise.due,
        minute: promise.dueMinute,
        title: (who: string | undefined) =>
          who === undefined ? words.say('calendarOne') : words.say('calendarTo', { who }),
      }),
    ),
}
