import { Button, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { lookRaw, type RawBook, rawBookNames } from '#book/raw-book.ts'
import { useWords } from '#kit/use-words.ts'
import type { Result } from '#shared/base/result.ts'
import type { AppParts } from '../provided.ts'
import { words } from '../words/en.ts'
import { OneBook } from './OneBook.tsx'

type Props = {
  readonly parts: AppParts
  /** Only this database; otherwise every book on this computer. */
  readonly asked?: string
  /** Databases already offered as a way back. */
  readonly offered?: readonly string[]
}

type Looked = { readonly database: string; readonly raw: Result<RawBook, string> }

type Seen =
  | { readonly at: 'not-yet' }
  | { readonly at: 'refused' }
  | { readonly at: 'seen'; readonly books: readonly Looked[] }

/** The books on this computer, to be counted and saved as a file; nothing in them changes. */
export function RecordsHere({ parts, asked, offered = [] }: Props) {
  const w = useWords(words)
  const [seen, setSeen] = useState<Seen>({ at: 'not-yet' })
  const look = async () => {
    try {
      const names = asked === undefined ? await rawBookNames(parts.indexedDB) : [asked]
      const lookAt = async (database: string): Promise<Looked> => ({
        database,
        raw: await lookRaw(parts.indexedDB, database),
      })
      setSeen({ at: 'seen', books: await Promise.all(names.map(lookAt)) })
    } catch {
      // The list itself is refused: the screen says so, and that the records may still be whole.
      setSeen({ at: 'refused' })
    }
  }
  if (seen.at !== 'seen')
    return (
      <Stack gap="sm" align="flex-start">
        <Text role="status">{seen.at === 'refused' ? w('hereNotReadable') : w('hereText')}</Text>
        <Button variant="default" onClick={() => void look()}>
          {w('lookOnly')}
        </Button>
      </Stack>
    )
  if (seen.books.length === 0) return <Text role="status">{w('nothingHere')}</Text>
  return (
    <Stack gap="xl">
      {seen.books.map(({ database, raw }) =>
        raw.ok ? (
          <OneBook
            key={database}
            raw={raw.value}
            parts={parts}
            isOffered={offered.includes(database)}
            isOnlyWay={asked !== undefined}
          />
        ) : (
          <Text key={database}>{w('oneNotReadable', { why: raw.error })}</Text>
        ),
      )}
    </Stack>
  )
}
