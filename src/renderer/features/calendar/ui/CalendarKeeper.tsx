import { Button } from '@mantine/core'
import { IconCalendarOff } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useGoTo } from '#kit/go-to.ts'
import { useAppContext } from '#kit/use-book.ts'
import { useSay, useWords } from '#kit/use-words.ts'
import { calendarPath } from '../rules/path.ts'
import { useCalendarWork } from '../state.ts'
import { words } from '../words/en.ts'
import { keepCalendar } from './keep-calendar.ts'

/** Keeps the calendar fresh; shows only when it can't. */
export function CalendarKeeper() {
  const w = useWords(words)
  const say = useSay()
  const goTo = useGoTo()
  const app = useAppContext()
  const isMissing = useCalendarWork(({ folder }) => folder?.state === 'missing')
  const hasFailed = useCalendarWork(({ failed }) => failed !== undefined)
  useEffect(() => keepCalendar(app, say), [app, say])
  if (!isMissing && !hasFailed) return null
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      color="honey"
      leftSection={<IconCalendarOff size={18} stroke={1.75} aria-hidden />}
      onClick={() => goTo(calendarPath)}
    >
      {w(isMissing ? 'stateMissing' : 'stateFailed')}
    </Button>
  )
}
