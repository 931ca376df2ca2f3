import type { CalendarPart } from '#kit/parts/calendar.ts'
import { dayOf } from '#shared/base/day.ts'
import { present } from '#shared/base/present.ts'
import type { Said } from '#shared/base/said.ts'
import { isBirthday } from '#shared/said/date-said.ts'
import { type Occasion, occasions } from '../model.ts'
import { allDates } from '../repo.ts'
import { firstKept } from '../rules.ts'
import { words } from '../words/en.ts'

/** Birthdays and other dates, every year; never the year of birth, what was given, or a surprise. */
export const datesCalendar: CalendarPart = {
  tables: [occasions.name],
  load: async (records) =>
    (await allDates(records))
      .filter(({ surprise }) => surprise === undefined)
      .map((date) =>
        present({
          id: `${occasions.name}-${date.id}`,
          customerId: date.customerId,
          personId: date.personId,
          updatedAt: date.updatedAt,
          day: firstKept(date.monthDay, dayOf(date.createdAt)),
          yearly: date.monthDay,
          title: (who: string | undefined) => titleOf(date, who),
        }),
      ),
}

/** A birthday, or a date: "funeral of his mother" is the owner's to know. */
function titleOf({ what, forWhom }: Occasion, who: string | undefined): Said {
  if (!isBirthday(what)) return who ? words.say('calendarDate', { who }) : words.say('calendarDay')
  // Of someone they buy for, whose name is in the owner's words.
  if (forWhom !== undefined)
    return who ? words.say('calendarTheirs', { who }) : words.say('calendarSomeone')
  return who ? words.say('calendarBirthday', { who }) : words.say('calendarSomeone')
}
