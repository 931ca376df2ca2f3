import { Checkbox, Group, Stack, TextInput } from '@mantine/core'
import { AmountField } from '#kit/AmountField.tsx'
import { useWords } from '#kit/use-words.ts'
import { words } from '../words/en.ts'
import type { Terms } from './use-terms.ts'

const labels = {
  paid: 'paidAll',
  slate: 'slateToo',
  gift: 'isGift',
  surprise: 'isSurprise',
} as const

/** Price, deposit, and what else was agreed of an order. */
export function TermsFields({ terms }: { readonly terms: Terms }) {
  const w = useWords(words)
  const { price, deposit, offered, typed, put, isVisit, isUnread } = terms
  return (
    <Stack gap="sm">
      <Group grow align="flex-start">
        <AmountField entry={price} label={w('priceOfAll')} />
        <AmountField entry={deposit} label={w('depositPaid')} />
      </Group>
      {isVisit && (
        <TextInput
          label={w('visitTakes')}
          description={w('visitTakesHint')}
          value={typed.long}
          error={isUnread && w('visitTakesUnread')}
          onChange={(event) => put({ long: event.currentTarget.value })}
        />
      )}
      {offered.map((mark) => (
        <Checkbox
          key={mark}
          label={w(labels[mark])}
          checked={typed[mark]}
          onChange={(event) => put({ [mark]: event.currentTarget.checked })}
        />
      ))}
    </Stack>
  )
}
