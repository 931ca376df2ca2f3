import { Text } from '@mantine/core'
import { useLive } from '#kit/use-live.ts'
import { useWords } from '#kit/use-words.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { promisesTo } from '../repo.ts'
import { scoreOf } from '../rules/repeating.ts'
import { words } from '../words/en.ts'

/** How the owner's promises to this customer went; on their page alone, which is the owner's. */
export function OwnScore({ customerId }: { readonly customerId: CustomerId }) {
  const w = useWords(words)
  const all = useLive((records) => promisesTo(records, customerId), [customerId])
  const score = all && scoreOf(all)
  if (!score) return null
  const { kept, of, inTime, untold } = score
  const said = [
    w('score', { kept, of }),
    ...(inTime > 0 ? [w('scoreInTime', { count: inTime })] : []),
    ...(untold > 0 ? [w('scoreUntold', { count: untold })] : []),
  ]
  return (
    <Text size="sm" c="dimmed">
      {said.join(', ')}
    </Text>
  )
}
