import { Button } from '@mantine/core'
import { IconCopyX } from '@tabler/icons-react'
import { useEffect, useSyncExternalStore } from 'react'
import type { JournalKeeper } from '#book/journal-keeper.ts'
import type { SecondCopy } from '#book/journal-state.ts'
import { useGoTo } from '#kit/go-to.ts'
import { useAppContext } from '#kit/use-book.ts'
import { useWords } from '#kit/use-words.ts'
import { useReport } from '#ui/use-report.ts'
import { Worry } from '#ui/Worry.tsx'
import { words } from '../words/en.ts'

/** In the strip when something is wrong with the second copy. */
export function SecondCopyState() {
  const { journal } = useAppContext()
  return journal ? <Watched journal={journal} /> : null
}

function Watched({ journal }: { readonly journal: JournalKeeper }) {
  const w = useWords(words)
  const goTo = useGoTo()
  const key = useSyncExternalStore(journal.onChange, () => keyOf(journal.state()))
  useRenewed(journal)
  if (!key) return null
  return (
    <Worry Icon={IconCopyX} text={w(key)}>
      {key === 'copyDamaged' && (
        <Button variant="subtle" size="compact-sm" onClick={() => goTo('/backup')}>
          {w('backUpInstead')}
        </Button>
      )}
    </Worry>
  )
}

const told = new WeakSet<JournalKeeper>()

/** Says once that the old second copy was set aside: the strip shows it only meanwhile. */
function useRenewed(journal: JournalKeeper): void {
  const w = useWords(words)
  const report = useReport()
  const why = useSyncExternalStore(journal.onChange, journal.renewed)
  useEffect(() => {
    // One that 0.1.0 began is written anew without an owner having to know.
    if (!why || why === 'incomplete' || told.has(journal)) return
    told.add(journal)
    const text = w(why === 'differs' ? 'copyRenewedDiffers' : 'copyRenewedDamaged')
    report({ tone: 'trouble', isLasting: true, text })
  }, [journal, why, report, w])
}

type Key = 'copyLate' | 'copyFull' | 'copyStuck' | 'copyDamaged' | 'copyRenewing'

function keyOf(state: SecondCopy): Key | undefined {
  if (state.is === 'stuck') return state.why === 'disk-full' ? 'copyFull' : 'copyStuck'
  if (state.is === 'damaged') return 'copyDamaged'
  if (state.is === 'renewing') return 'copyRenewing'
  return state.is === 'late' ? 'copyLate' : undefined
}
