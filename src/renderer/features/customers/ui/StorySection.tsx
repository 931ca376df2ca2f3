import { Anchor, Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import type { TimelineEntry } from '#kit/parts/page.ts'
import { useFeatures } from '#kit/use-book.ts'
import { useLive } from '#kit/use-live.ts'
import { useLocale } from '#kit/use-locale.ts'
import { useToday } from '#kit/use-today.ts'
import { useSay, useWords } from '#kit/use-words.ts'
import { type Day, daysBetween, instantOf, minuteOf } from '#shared/base/day.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { SayDay } from '#ui/SayDay.tsx'
import { Section } from '#ui/Section.tsx'
import { sayTime } from '#ui/say-day.ts'
import { everyCardOf } from '../repo.ts'
import { mergeNewest, storyDays } from '../rules/timeline.ts'
import { words } from '../words/en.ts'
import classes from './Story.module.css'
import { storyIcons } from './story-icons.ts'

const perLook = 30

/** The history of a customer, newest first, merged from all features. */
export function StorySection({ customerId }: { readonly customerId: CustomerId }) {
  const w = useWords(words)
  const features = useFeatures()
  const [limit, setLimit] = useState(perLook)
  const story = useLive(
    async (records) => {
      const ids = await everyCardOf(records, customerId)
      const parts = features.flatMap((each) => (each.timeline ? [each.timeline] : []))
      const lists = await Promise.all(parts.map((each) => each.load(records, ids, limit)))
      return mergeNewest(lists, limit)
    },
    [features, customerId, limit],
  )
  if (!story) return <div />
  return (
    <Section title={w('story')}>
      <ol className={classes.days}>
        {storyDays(story.entries).map(({ day, entries }) => (
          <StoryDay key={day} day={day} entries={entries} />
        ))}
      </ol>
      {story.hasEarlier && (
        <Group mt="md">
          <Button variant="default" onClick={() => setLimit(limit + perLook)}>
            {w('earlier')}
          </Button>
        </Group>
      )}
    </Section>
  )
}

type DayProps = Pick<TimelineEntry, 'day'> & { readonly entries: readonly TimelineEntry[] }

function StoryDay({ day, entries }: DayProps) {
  const today = useToday()
  const locale = useLocale()
  return (
    <li className={classes.day}>
      <div className={classes.when}>
        <SayDay day={day} today={today} locale={locale} />
        {daysBetween(day, today) > 6 && (
          <div className={classes.date}>{sayShortDay(day, today, locale)}</div>
        )}
      </div>
      <ul className={classes.entries}>
        {entries.map((entry) => (
          <Entry key={entry.key} entry={entry} locale={locale} />
        ))}
      </ul>
    </li>
  )
}

const timed: ReadonlySet<TimelineEntry['kind']> = new Set(['purchase', 'visit', 'note'])

function Entry({ entry, locale }: { readonly entry: TimelineEntry; readonly locale: string }) {
  const say = useSay()
  const { kind, to, more, at } = entry
  const Icon = storyIcons[kind]
  return (
    <li className={classes.entry}>
      <Icon size={18} stroke={1.6} className={classes.icon} aria-hidden="true" />
      <div className={classes.said}>
        {to ? (
          <Anchor c="inherit" href={`#${to}`}>
            {say(entry.words)}
          </Anchor>
        ) : (
          say(entry.words)
        )}
        {more && (
          <Text size="sm" c="dimmed">
            {say(more)}
          </Text>
        )}
      </div>
      {timed.has(kind) && (
        <Text size="xs" c="dimmed" className={classes.time}>
          {sayTime(minuteOf(at), locale)}
        </Text>
      )}
    </li>
  )
}

/** "13 Nov" beside "last week", which covers three days; with the year if it is another one. */
const sayShortDay = (day: Day, today: Day, locale: string): string =>
  new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    ...(day.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' }),
  }).format(instantOf(day))
