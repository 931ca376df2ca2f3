import { List, Text } from '@mantine/core'
import { useFullWhen } from '#kit/use-when.ts'
import { useWords } from '#kit/use-words.ts'
import type { PurchaseLine } from '../../purchases/model.ts'
import type { ReadOrder } from '../rules/read-order.ts'
import { words } from '../words/en.ts'

/** Day, quantity and product as understood. */
export function ReadBack({ read }: { readonly read: ReadOrder }) {
  const w = useWords(words)
  const sayWhen = useFullWhen()
  const lineOf = ({ quantity, words: what, modifiers = [] }: PurchaseLine): string =>
    modifiers.length === 0
      ? w('line', { quantity, what })
      : w('lineWith', { quantity, what, how: modifiers.join(', ') })
  if (read.words === undefined) return <Text size="sm">{w('saysWhatToo')}</Text>
  return (
    <>
      <Text size="sm">
        {w('readsBack', { when: sayWhen(read.day, read.minute) })} {read.said || w('noDaySaid')}
      </Text>
      <List size="sm" withPadding>
        {read.lines.map((line) => (
          <List.Item key={lineOf(line)}>{lineOf(line)}</List.Item>
        ))}
      </List>
    </>
  )
}
