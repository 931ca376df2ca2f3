import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useFeatures } from '#kit/use-book.ts'
import { useLive } from '#kit/use-live.ts'
import { useWords } from '#kit/use-words.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Page } from '#ui/Page.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import { SentenceList } from '#ui/SentenceList.tsx'
import { inTheTrash } from '../repo/trash.ts'
import { words } from '../words/en.ts'
import { TrashRow } from './TrashRow.tsx'

const perLook = 100

/** The trash of every table. Nothing is deleted from here automatically. */
export function TrashScreen() {
  const w = useWords(words)
  const parts = useFeatures().flatMap((feature) => feature.trash ?? [])
  const [limit, setLimit] = useState(perLook)
  const tables = parts.map((part) => part.table)
  const found = useLive((records) => inTheTrash(records, tables, limit + 1), [limit])
  if (!found) return null
  return (
    <Page>
      <PageTitle title={w('trash')} more={found.length > 0 && w('trashMore')} />
      {found.length === 0 ? (
        <EmptyState text={w('trashEmpty')} more={w('trashEmptyMore')} />
      ) : (
        <SentenceList label={w('trash')}>
          {found.slice(0, limit).map((trashed) => {
            const part = parts.find((each) => each.table === trashed.table)
            return part && <TrashRow key={trashed.row.id} part={part} trashed={trashed} />
          })}
        </SentenceList>
      )}
      {found.length > limit && (
        <Group>
          <Button variant="default" onClick={() => setLimit(limit + perLook)}>
            {w('earlier')}
          </Button>
        </Group>
      )}
    </Page>
  )
}
