import { Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { createBook, type Trouble } from '#book/open.ts'
import { switchTo } from '#book/switch.ts'
import { useWords } from '#kit/use-words.ts'
import { shapeOfBook } from '../features.ts'
import type { AppParts } from '../provided.ts'
import { words } from '../words/en.ts'
import { hearTheLoss } from './hear-the-loss.ts'
import { TryAgain } from './TryAgain.tsx'

type Props = { readonly trouble: Trouble; readonly parts: AppParts }

/** Trying again, setting a broken store aside, and, if nothing is found, a new book. */
export function LastResort({ trouble, parts }: Props) {
  const w = useWords(words)
  const { host } = parts
  const isStuck = trouble.kind === 'will-not-open'
  const canSetAside = isStuck && host.kind === 'electron'
  const way = canSetAside ? 'setAsideText' : isStuck ? 'clearText' : 'tryAgainText'
  return (
    <Stack gap="md">
      <Text>{w(way)}</Text>
      <Group>
        <TryAgain />
        {canSetAside && (
          <Button variant="default" onClick={() => void host.calls['records:set-aside'](undefined)}>
            {w('setAside')}
          </Button>
        )}
      </Group>
      {!isStuck && <NewBook parts={parts} />}
    </Stack>
  )
}

/** Never first and never automatic: even an owner without any copy must be able to work. */
function NewBook({ parts }: { readonly parts: AppParts }) {
  const w = useWords(words)
  const [asked, setAsked] = useState<'not-yet' | 'sure?' | 'failed'>('not-yet')
  const start = async () => {
    await hearTheLoss(parts.indexedDB)
    const { records, row } = await createBook({ ...parts, shape: shapeOfBook })
    const book = { bookId: row.bookId, database: records.db.name, seq: 0, counts: {} }
    const switched = await switchTo(book, parts)
    records.db.close()
    if (switched.ok) window.location.reload()
    else setAsked('failed')
  }
  if (asked === 'not-yet')
    return (
      <Anchor component="button" ta="start" onClick={() => setAsked('sure?')}>
        {w('noCopyAnywhere')}
      </Anchor>
    )
  return (
    <Stack gap="sm">
      <Text role="status">{asked === 'failed' ? w('notTakenUp') : w('newBookMeans')}</Text>
      <Group>
        <Button autoFocus onClick={() => setAsked('not-yet')}>
          {w('keepLooking')}
        </Button>
        <Button color="berry" variant="outline" onClick={() => void start()}>
          {w('newBook')}
        </Button>
      </Group>
    </Stack>
  )
}
