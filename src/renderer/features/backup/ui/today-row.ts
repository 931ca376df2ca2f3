import type { Records } from '#book/records.ts'
import type { TodayRow } from '#kit/parts/today.ts'
import type { Day, Instant } from '#shared/base/day.ts'
import type { Said } from '#shared/base/said.ts'
import { backupHealth } from '../rules.ts'
import { useBackupWork } from '../state.ts'
import { words } from '../words/en.ts'

/** Today has a row about backups only when they are late; otherwise the strip shows them. */
export async function backupToday(
  _records: Records,
  _today: Day,
  now: Instant,
): Promise<readonly TodayRow[]> {
  const said = late(now)
  if (!said) return []
  return [{ key: 'backup:late', group: 'today', words: said, order: 0, tone: 'due', to: '/backup' }]
}

function late(now: Instant): Said | undefined {
  const { stamp, last } = useBackupWork.getState()
  const health = stamp && backupHealth(stamp(), now)
  if (health?.kind === 'late') return words.say('todayLate', { count: health.changes })
  return health?.kind === 'never' && last?.tone === 'trouble' ? words.say('todayNever') : undefined
}
