import { Anchor, Box, Group, Stack, Text } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { goTo } from '#kit/go-to.ts'
import type { CardPartProps } from '#kit/parts/counter.ts'
import { useDeed } from '#kit/use-deed.ts'
import { useWords } from '#kit/use-words.ts'
import { shorten } from '#shared/base/text.ts'
import { ActionButton } from '#ui/ActionButton.tsx'
import { Section } from '#ui/Section.tsx'
import { useStartedBy } from '#ui/single-letters.ts'
import type { ClosedPeriod } from '../../visit-stats/model.ts'
import { turnIssue } from '../deeds.ts'
import type { Issue } from '../model.ts'
import type { openWith } from '../repo.ts'
import { otherTurn } from '../rules/turns.ts'
import { words } from '../words/en.ts'
import { useTurnWords } from './use-turn-words.ts'

type Props = CardPartProps & { readonly shown: Awaited<ReturnType<typeof openWith>> }

/** A customer who reads this learns that the issue is not forgotten, and nothing else. */
export function IssuesOnCard({ onlyForMe, shown: { open, shut } }: Props) {
  const w = useWords(words)
  if (open.length === 0) return null
  if (!onlyForMe) return <Text>{w('lookedAfter')}</Text>
  return (
    <Section title={w('issues')} order={3}>
      <Stack component="ul" gap="xs" m={0} p={0}>
        {open.map((issue) => (
          <Line key={issue.id} issue={issue} shut={shut} />
        ))}
      </Stack>
    </Section>
  )
}

type LineProps = { readonly issue: Issue; readonly shut: readonly ClosedPeriod[] }

function Line({ issue, shut }: LineProps) {
  const w = useWords(words)
  const turn = useDeed(turnIssue)
  const turnWords = useTurnWords()
  const to = otherTurn(issue.turn)
  const flip = () => void turn({ id: issue.id, to })
  const startedBy = useStartedBy()
  const onKeyDown = (event: KeyboardEvent) => {
    if (startedBy(event) !== 'T' || event.repeat) return
    event.preventDefault()
    flip()
  }
  return (
    <Group component="li" gap="xs" wrap="nowrap" align="flex-start" onKeyDown={onKeyDown}>
      <Box flex={1} miw={0}>
        <Anchor href={`#${goTo.issue(issue.id)}`} c="inherit" lineClamp={3}>
          {shorten(issue.words, 200)}
        </Anchor>
        <Text size="sm" c={issue.turn === 'ours' ? 'var(--warn)' : 'var(--info)'}>
          {turnWords(issue, shut)}
        </Text>
      </Box>
      <ActionButton
        size="compact-sm"
        label={to === 'theirs' ? w('flipTheirs') : w('flipOurs')}
        about={shorten(issue.words, 100)}
        keys="T"
        onPress={flip}
      />
    </Group>
  )
}
