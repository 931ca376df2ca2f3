import { Button, Paper, Stack, Text } from '@mantine/core'
import type { Known } from '#book/open.ts'
import { useLocale } from '#kit/use-locale.ts'
import { useSay, useWords } from '#kit/use-words.ts'
import { impossible } from '#shared/base/assert.ts'
import type { Instant } from '#shared/base/day.ts'
import type { Said } from '#shared/base/said.ts'
import { Boundary } from '../Boundary.tsx'
import { words } from '../words/en.ts'
import { StoreCounts } from './StoreCounts.tsx'
import { sayRecentMoment } from './say-recent-moment.ts'
import type { BringBack } from './use-bring-back.ts'
import classes from './WayBack.module.css'
import { type Brings, brings, type Way } from './ways.ts'

type Props = {
  readonly way: Way
  readonly known: Known | undefined
  readonly bring: BringBack
  readonly now: Instant
  /** The one to take unless there is a reason against it. */
  readonly best?: boolean
}

/** A way back before it is taken; what can't be told of one must not hide the others. */
export function WayBack(props: Props) {
  const w = useWords(words)
  return (
    <Boundary instead={<Text>{w('unreadWay')}</Text>}>
      <Offered {...props} />
    </Boundary>
  )
}

/** What it is made of, what it brings and what it lacks. */
function Offered({ way, known, bring, now, best = false }: Props) {
  const w = useWords(words)
  const say = useSay()
  const locale = useLocale()
  const would = brings(way, known)
  const counts = Object.entries(would.counts ?? {}).map(([name, rows]) => ({ name, rows }))
  const what = say(sayWay(way, now, locale))
  const label = w(labels[way.kind])
  return (
    <Paper className={classes.way} data-best={best || undefined} withBorder p="lg">
      <Stack gap="md" align="flex-start">
        <Stack gap="0.25rem">
          <Text className={classes.what}>{what}</Text>
          <Text c={would.missing ? undefined : 'dimmed'}>
            {say(sayBrings(way, would, now, locale))}
          </Text>
        </Stack>
        {best && counts.length > 0 && (
          <div className={classes.counts}>
            <StoreCounts stores={counts} />
          </div>
        )}
        <Button
          autoFocus={best}
          size={best ? 'md' : 'sm'}
          variant={best ? 'filled' : 'default'}
          aria-label={`${label}: ${what}`}
          onClick={() => void take(way, bring, known)}
        >
          {label}
        </Button>
      </Stack>
    </Paper>
  )
}

const labels = {
  backup: 'bringBack',
  journal: 'bringBack',
  here: 'goOnWithThis',
  rescue: 'useRescue',
} as const satisfies Record<Way['kind'], string>

function take(way: Way, bring: BringBack, known: Known | undefined): Promise<void> {
  switch (way.kind) {
    case 'backup':
    case 'journal': {
      const { file, journal, manifest } = way
      const source = { ...(file ? { file } : {}), ...(journal ? { journal: journal.lines } : {}) }
      return bring.build(source, known?.bookId ?? manifest?.bookId)
    }
    case 'here':
      return bring.goOn(way.raw)
    case 'rescue':
      return bring.takeRescue(way.copy)
    default:
      return impossible(way)
  }
}

function sayWay(way: Way, now: Instant, locale: string): Said {
  switch (way.kind) {
    case 'backup':
      return words.say(way.journal ? 'wayBackupAndJournal' : 'wayBackup', {
        when: sayRecentMoment(way.manifest.at, now, locale),
      })
    case 'journal':
      return words.say('wayJournal')
    case 'here':
      return words.say('wayHere')
    case 'rescue':
      return words.say('wayRescue', { when: sayRecentMoment(way.copy.at, now, locale) })
    default:
      return impossible(way)
  }
}

function sayBrings(way: Way, { missing, upTo }: Brings, now: Instant, locale: string): Said {
  if (way.kind === 'rescue') return words.say('bringsRescue')
  const when = upTo === undefined ? '' : sayRecentMoment(upTo, now, locale)
  if (missing === undefined) return words.say('bringsUnknown', { when })
  if (missing === 0) return words.say(when ? 'bringsAllUpTo' : 'bringsAll', { when })
  return words.say(when ? 'bringsUpToBut' : 'bringsBut', { when, count: missing })
}
