import { Anchor, Button, Group, Text, UnstyledButton } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
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
import { saySince, sayTime } from '#ui/say-day.ts'
import { everyCardOf } from '../repo.ts'
import { inRuns, mergeNewest, storyDays } from '../rules/timeline.ts'
import { words } from '../words/en.ts'
import classes from './Story.module.css'
import { storyIcons } from './story-icons.ts'

const perLook = 30

/** More is not read at once, however many of them are alike. */
const mostRead = 16 * perLook

/** The history of a customer, newest first, merged from all features. */
export function StorySection({ customerId }: { readonly customerId: CustomerId }) {
  const w = useWords(words)
  const features = useFeatures()
  const [lines, setLines] = useState(perLook)
  const story = useLive(
    async (records) => {
      const ids = await everyCardOf(records, customerId)
      const parts = features.flatMap((each) => (each.timeline ? [each.timeline] : []))
      return readRuns(lines, (limit) =>
        Promise.all(parts.map((each) => each.load(records, ids, limit))),
      )
    },
    [features, customerId, lines],
  )
  if (!story) return <div />
  return (
    <Section title={w('story')}>
      <ol className={classes.days}>
        {storyDays(story.runs).map(({ day, entries }) => (
          <StoryDay key={day} day={day} runs={entries} />
        ))}
      </ol>
      {story.hasEarlier && (
        <Group mt="md">
          <Button variant="default" onClick={() => setLines(lines + perLook)}>
            {w('earlier')}
          </Button>
        </Group>
      )}
    </Section>
  )
}

type Run = { readonly day: Day; readonly entries: readonly TimelineEntry[] }

/** As many entries as fill so many lines. */
async function readRuns(
  lines: number,
  load: (limit: number) => Promise<readonly (readonly TimelineEntry[])[]>,
): Promise<{ readonly runs: readonly Run[]; readonly hasEarlier: boolean }> {
  for (let limit = lines; ; limit *= 2) {
    const { entries, hasEarlier } = mergeNewest(await load(limit), limit)
    const runs = inRuns(entries).flatMap((run) =>
      run[0] ? [{ day: run[0].day, entries: run }] : [],
    )
    if (!hasEarlier || runs.length >= lines || limit >= mostRead) return { runs, hasEarlier }
  }
}

type DayProps = { readonly day: Day; readonly runs: readonly Run[] }

function StoryDay({ day, runs }: DayProps) {
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
        {runs.map(({ entries: [first, ...others] }) =>
          first === undefined ? null : others.length === 0 ? (
            <Entry key={first.key} entry={first} locale={locale} />
          ) : (
            <Alike key={others.at(-1)?.key} entries={[first, ...others]} />
          ),
        )}
      </ul>
    </li>
  )
}

/** "12 × the usual: tea since October"; one key opens the single ones. */
function Alike({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  const w = useWords(words)
  const say = useSay()
  const today = useToday()
  const locale = useLocale()
  const [isOpen, setOpen] = useState(false)
  const [newest, oldest] = [entries[0], entries.at(-1)]
  if (!newest?.alike || !oldest) return null
  const Icon = storyIcons[newest.kind]
  const alike = { count: entries.length, what: say(newest.alike) }
  return (
    <li className={classes.entry}>
      <Icon size={18} stroke={1.6} className={classes.icon} aria-hidden="true" />
      <div className={classes.said}>
        <UnstyledButton
          className={classes.alike}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {oldest.day === newest.day
            ? w('alikeOneDay', alike)
            : w('alike', { ...alike, since: saySince(oldest.day, today, locale) })}
          <IconChevronDown size={16} className={classes.chevron} aria-hidden="true" />
        </UnstyledButton>
        {isOpen && (
          <ul className={classes.entries}>
            {entries.map((entry) => (
              <Entry key={entry.key} entry={entry} locale={locale} withDay />
            ))}
          </ul>
        )}
      </div>
    </li>
  )
}

const timed: ReadonlySet<TimelineEntry['kind']> = new Set(['purchase', 'visit', 'note'])

type EntryProps = {
  readonly entry: TimelineEntry
  readonly locale: string
  /** It does not stand under its day. */
  readonly withDay?: true
}

function Entry({ entry, locale, withDay }: EntryProps) {
  const today = useToday()
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
          {withDay && `${sayShortDay(entry.day, today, locale)}, `}
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
