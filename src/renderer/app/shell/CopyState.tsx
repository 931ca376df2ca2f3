import { Button } from '@mantine/core'
import { IconCopyX } from '@tabler/icons-react'
import { useSyncExternalStore } from 'react'
import type { JournalKeeper, CopyState as State } from '#book/journal-keeper.ts'
import { useGoTo } from '#kit/go-to.ts'
import { useHouse } from '#kit/use-book.ts'
import { useWords } from '#kit/use-words.ts'
import { words } from '../words/en.ts'
import classes from './Strip.module.css'

/** In the strip when the second copy of every record is not as it should be. */
export function CopyState() {
  const { journal } = useHouse()
  return journal ? <Watched journal={journal} /> : null
}

function Watched({ journal }: { readonly journal: JournalKeeper }) {
  const w = useWords(words)
  const goTo = useGoTo()
  const key = useSyncExternalStore(journal.onChange, () => keyOf(journal.state()))
  if (!key) return null
  return (
    <p className={classes.worry} role="status">
      <IconCopyX size={18} stroke={1.8} aria-hidden="true" />
      {w(key)}
      {key === 'copyDamaged' && (
        <Button variant="subtle" size="compact-sm" onClick={() => goTo('/backup')}>
          {w('backUpInstead')}
        </Button>
      )}
    </p>
  )
}

function keyOf(state: State): 'copyLate' | 'copyFull' | 'copyStuck' | 'copyDamaged' | undefined {
  if (state.is === 'stuck') return state.why === 'disk-full' ? 'copyFull' : 'copyStuck'
  if (state.is === 'damaged') return 'copyDamaged'
  return state.is === 'late' ? 'copyLate' : undefined
}
