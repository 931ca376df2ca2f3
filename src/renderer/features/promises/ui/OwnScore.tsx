import { Text } from '@mantine/core'
import { useLive } from '#kit/use-live.ts'
import { useSay } from '#kit/use-words.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { promisesTo } from '../repo.ts'
import { scoreOf } from '../rules/repeating.ts'
import { scoreSaid } from './score-said.ts'

/** How the owner's promises to this customer went; on their page alone, which is the owner's. */
export function OwnScore({ customerId }: { readonly customerId: CustomerId }) {
  const say = useSay()
  const all = useLive((records) => promisesTo(records, customerId), [customerId])
  const score = all && scoreOf(all)
  if (!score) return null
  return (
    <Text size="sm" c="dimmed">
      {scoreSaid(score, 'score').map(say).join(', ')}
    </Text>
  )
}
