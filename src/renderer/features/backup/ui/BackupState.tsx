import { Button } from '@mantine/core'
import { IconShieldCheck, IconShieldExclamation } from '@tabler/icons-react'
import { useGoTo } from '#kit/go-to.ts'
import { useWords } from '#kit/use-words.ts'
import { useBackupWork } from '../state.ts'
import { words } from '../words/en.ts'
import { useBackupHealth } from './use-backup-health.ts'

/** In the strip above every screen: one look tells whether the book is safe elsewhere. */
export function BackupState() {
  const w = useWords(words)
  const goTo = useGoTo()
  const health = useBackupHealth()
  const working = useBackupWork((work) => work.working)
  if (!health || (health.kind === 'nothing-yet' && !working)) return null
  const worry = health.kind === 'late' || health.kind === 'never'
  const text = working
    ? w('stateWorking')
    : health.kind === 'whole'
      ? w('stateWhole')
      : health.kind === 'some-since'
        ? w('stateSome', { count: health.changes })
        : w(health.kind === 'late' ? 'stateLate' : 'stateNever')
  const Icon = worry ? IconShieldExclamation : IconShieldCheck
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      color={worry ? 'honey' : health.kind === 'whole' ? 'basil' : 'gray'}
      leftSection={<Icon size={18} stroke={1.75} aria-hidden />}
      onClick={() => goTo('/backup')}
    >
      {text}
    </Button>
  )
}
