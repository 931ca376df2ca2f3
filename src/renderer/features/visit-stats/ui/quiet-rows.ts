import type { TodayRow } from '#kit/parts/today.ts'
import { talkedToThem } from '../deeds.ts'
import type { Quiet } from '../rules/quiet.ts'
import { words } from '../words/en.ts'
import { rhythmSaid } from './say-rhythm.ts'

/** "Haven't seen lately" on Today: their own rhythm and the time since, in words. */
export const quietRows = (quiet: readonly Quiet[]): readonly TodayRow[] =>
  quiet.map(({ stats, unsettled, since }, at) => {
    const values = { count: since, rhythm: rhythmSaid(stats.rhythm ?? since) }
    return {
      key: `quiet ${stats.id}`,
      group: 'quiet',
      customerId: stats.id,
      words: unsettled ? words.say('missedUnsettled', values) : words.say('missed', values),
      // After the dates of the coming days, in rank order.
      order: 1000 + at,
      keys: [
        {
          letter: 'L',
          label: words.say('talked'),
          deed: talkedToThem,
          input: { customerId: stats.id },
        },
      ],
    }
  })
