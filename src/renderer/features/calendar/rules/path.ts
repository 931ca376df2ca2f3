/** Where the calendar's screen is. */
export const calendarPath = '/calendar'
