import { Button, Group, Paper, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { canGoOn, type RawBook } from '#book/raw-book.ts'
import { switchTo } from '#book/switch.ts'
import { sayKeepFailure } from '#features/backup/ui/troubles.ts'
import { useSay, useWords } from '#kit/use-words.ts'
import { dayOf } from '#shared/base/day.ts'
import type { AppParts } from '../provided.ts'
import { words } from '../words/en.ts'
import { foundBook } from './found-book.ts'
import { StoreCounts } from './StoreCounts.tsx'
import { saveEverything } from './save-everything.ts'

type Props = {
  readonly raw: RawBook
  readonly parts: AppParts
  /** It is already offered above as a way back. */
  readonly isOffered: boolean
  /** It is the only thing to do on this page. */
  readonly isOnlyWay: boolean
}

type Saving =
  | { readonly at: 'idle' }
  | { readonly at: 'saving'; readonly rows: number }
  | { readonly at: 'told'; readonly text: string }

/** A book opened read-only: how much is in it, and all of it as a file. */
export function OneBook({ raw, parts, isOffered, isOnlyWay }: Props) {
  const w = useWords(words)
  const say = useSay()
  const [saving, setSaving] = useState<Saving>({ at: 'idle' })

  const save = async () => {
    setSaving({ at: 'saving', rows: 0 })
    const name = `the-usual-records-${dayOf(parts.clock.now())}.json`
    const onRows = (rows: number) => setSaving({ at: 'saving', rows })
    const saved = await saveEverything(raw.database, name, { ...parts, onRows })
    if (!saved.ok) setSaving({ at: 'told', text: say(sayKeepFailure(saved.error)) })
    else if (saved.value === 'cancelled') setSaving({ at: 'idle' })
    else
      setSaving({ at: 'told', text: w('savedAway', { ...saved.value, count: saved.value.rows }) })
  }
  const canGo = !isOffered && canGoOn(raw)
  const goOn = async () => {
    const switched = await switchTo(foundBook(raw), parts)
    if (switched.ok) window.location.reload()
    else setSaving({ at: 'told', text: w('notTakenUp') })
  }

  return (
    <Paper withBorder p="lg">
      <Stack gap="md">
        <Text fw={600}>{w(whatItIs(raw))}</Text>
        <StoreCounts stores={raw.stores} />
        {saving.at === 'saving' && (
          <Text role="status">{w('savingAway', { count: saving.rows })}</Text>
        )}
        {saving.at === 'told' && <Text role="status">{saving.text}</Text>}
        <Group>
          <Button
            variant={isOnlyWay ? 'filled' : 'default'}
            loading={saving.at === 'saving'}
            onClick={() => void save()}
          >
            {w('saveEverything')}
          </Button>
          {canGo && (
            <Button variant="default" onClick={() => void goOn()}>
              {w('goOnWithThis')}
            </Button>
          )}
        </Group>
        {canGo && (
          <Text size="sm" c="dimmed">
            {w('goOnMeans')}
          </Text>
        )}
      </Stack>
    </Paper>
  )
}

/** Several books may hold nearly the same: their own rows tell them apart. */
function whatItIs({ bookRow }: RawBook) {
  if (!bookRow) return 'hereNameless'
  if (bookRow.unfinished !== undefined) return 'hereUnfinished'
  return bookRow.retiredBy === undefined ? 'hereLiving' : 'hereRetired'
}
