import { Button } from '@mantine/core'
import type { Row, Table } from '#shared/book/table.ts'
import { useFeatures } from './use-book.ts'
import type { PanelDraft } from './use-draft.ts'
import { useSave } from './use-save.ts'
import { useWords } from './use-words.ts'
import { words } from './words/kit-en.ts'

type Props<R extends Row> = {
  readonly table: Table<R>
  readonly id: R['id']
  /** Absent where the row's own screen stays and says that it is gone. */
  readonly done?: () => void
  /** Ends with the row. */
  readonly draft?: PanelDraft
}

/** For the panel that corrects a row: puts it in the trash by the deed of its feature's `trash`. */
export function ToTrash<R extends Row>({ table, id, done, draft }: Props<R>) {
  const w = useWords(words)
  const { save, saving } = useSave(() => done?.(), draft)
  const parts = useFeatures().flatMap((feature) => feature.trash ?? [])
  const part = parts.find((each) => each.table.name === table.name)
  if (!part) return null
  return (
    <Button
      variant="subtle"
      color="berry"
      style={{ alignSelf: 'start' }}
      disabled={saving}
      onClick={() => void save(part.trash, { id })}
    >
      {w('toTrash')}
    </Button>
  )
}
