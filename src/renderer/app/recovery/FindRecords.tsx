import { Alert, Loader, Stack, Text } from '@mantine/core'
import { IconShieldCheck } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { Known, Trouble } from '#book/open.ts'
import { useLocale } from '#kit/use-locale.ts'
import { useSay, useWords } from '#kit/use-words.ts'
import type { Stamp } from '#shared/book/stamp.ts'
import { Page } from '#ui/Page.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import { Section } from '#ui/Section.tsx'
import { Boundary } from '../Boundary.tsx'
import type { AppParts } from '../provided.ts'
import { words } from '../words/en.ts'
import { BackupsHere } from './BackupsHere.tsx'
import { type FoundWays, findWays } from './find-ways.ts'
import { LastResort } from './LastResort.tsx'
import { RecordsHere } from './RecordsHere.tsx'
import { sayRecentMoment } from './say-recent-moment.ts'
import { detailOf, sayWhatHappened } from './trouble-words.ts'
import { type BringBack, isSetAsideFirst, useBringBack } from './use-bring-back.ts'
import { WayBack } from './WayBack.tsx'
import { WhileBringing } from './WhileBringing.tsx'
import type { Way } from './ways.ts'

type Props = {
  readonly trouble: Trouble
  readonly stamp?: Stamp | undefined
  readonly parts: AppParts
}

/** "Let's find your records": shown instead of a welcome, even if nothing at all is found. */
export function FindRecords({ trouble, stamp, parts }: Props) {
  const w = useWords(words)
  const say = useSay()
  const bring = useBringBack(parts, trouble)
  const known = trouble.kind === 'behind' ? trouble.of : stamp
  return (
    <Page>
      <PageTitle title={w('findTitle')} more={say(sayWhatHappened(trouble))} />
      <Alert color="basil" variant="light" icon={<IconShieldCheck aria-hidden="true" />}>
        {w('safeText')}{' '}
        {stamp && (
          <Boundary instead={null}>
            <WhatIsKnown stamp={stamp} parts={parts} />
          </Boundary>
        )}
      </Alert>
      <WhileBringing bring={bring}>
        <Ways trouble={trouble} known={known} parts={parts} bring={bring} />
      </WhileBringing>
    </Page>
  )
}

type WaysProps = Omit<Props, 'stamp'> & {
  readonly known: Known | undefined
  readonly bring: BringBack
}

/** The best way first and alone; all others are below it. */
function Ways({ trouble, known, parts, bring }: WaysProps) {
  const w = useWords(words)
  const say = useSay()
  const found = useWays(parts, known)
  const ways = found?.ways
  const detail = detailOf(trouble)
  const now = parts.clock.now()
  const [best, ...others] = ways ?? []
  return (
    <>
      <Section title={w('bestTitle')}>
        {!ways && (
          <Text role="status">
            <Loader size="xs" mr="sm" aria-hidden="true" />
            {w('lookingForWays')}
          </Text>
        )}
        {found && !best && (
          <Text role="status">{w(found.unread.length > 0 ? 'noneReadable' : 'noWayFound')}</Text>
        )}
        {best && isSetAsideFirst(parts, trouble) && <Text mb="sm">{w('setAsideFirst')}</Text>}
        {best && <WayBack way={best} known={known} bring={bring} now={now} best />}
      </Section>
      {others.length > 0 && (
        <Section title={w('otherWays')}>
          <Stack gap="md">
            {others.map((way) => (
              <WayBack key={keyOf(way)} way={way} known={known} bring={bring} now={now} />
            ))}
          </Stack>
        </Section>
      )}
      {found && found.unread.length > 0 && (
        <Section title={w('unreadTitle')}>
          <Stack gap="xs">
            {found.unread.map((each) => (
              <Text key={say(each)}>{say(each)}</Text>
            ))}
          </Stack>
        </Section>
      )}
      <Section title={w('fromBackup')}>
        <Boundary instead={<Text>{w('unreadBackups')}</Text>}>
          <BackupsHere parts={parts} bring={bring} isOnlyWay={ways !== undefined && !best} />
        </Boundary>
      </Section>
      <Section title={w('hereTitle')}>
        <Boundary instead={<Text>{w('unreadHere')}</Text>}>
          <RecordsHere
            parts={parts}
            offered={(ways ?? []).flatMap((way) => (way.kind === 'here' ? [way.raw.database] : []))}
          />
        </Boundary>
      </Section>
      <Section title={w('nothingHelps')}>
        <LastResort trouble={trouble} parts={parts} />
        {detail && (
          <Text size="sm" c="dimmed" mt="md">
            {w('forHelp')} <q>{detail}</q>
          </Text>
        )}
      </Section>
    </>
  )
}

const keyOf = (way: Way): string =>
  way.kind === 'rescue' ? way.copy.id : way.kind === 'here' ? way.raw.database : way.kind

/** Nothing until the search has ended; a search that fails ends with nothing found. */
function useWays(parts: AppParts, known: Known | undefined): FoundWays | undefined {
  const [ways, setWays] = useState<FoundWays>()
  useEffect(() => {
    let here = true
    const arrive = (found: FoundWays) => here && setWays(found)
    findWays(parts, known).then(arrive, (thrown: unknown) => {
      console.error(thrown)
      arrive({ ways: [], unread: [] })
    })
    return () => {
      here = false
    }
  }, [parts, known])
  return ways
}

/** What the stamp, the only witness left, last saw. */
function WhatIsKnown({ stamp, parts }: { readonly stamp: Stamp; readonly parts: AppParts }) {
  const w = useWords(words)
  const { counts, writtenAt, lastBackup } = stamp
  const locale = useLocale()
  const now = parts.clock.now()
  const isThere = useIsThere(parts, lastBackup?.name)
  return (
    <>
      {w('lastSeen', {
        when: sayRecentMoment(writtenAt, now, locale),
        people: w('peopleCount', { count: counts.customers ?? 0 }),
      })}{' '}
      {lastBackup &&
        isThere !== undefined &&
        w(isThere ? 'lastBackup' : 'lastBackupGone', {
          when: sayRecentMoment(lastBackup.at, now, locale),
        })}
    </>
  )
}

/** Nothing until the host has answered, or where it can't look. */
function useIsThere({ host }: AppParts, name: string | undefined): boolean | undefined {
  const [isThere, setIsThere] = useState<boolean>()
  useEffect(() => {
    let here = true
    const look = async (): Promise<void> => {
      const list = await host.calls['backup:list'](undefined)
      if (here && list.ok) setIsThere(list.value.entries.some((entry) => entry.name === name))
    }
    look().catch(console.error)
    return () => {
      here = false
    }
  }, [host, name])
  return isThere
}
