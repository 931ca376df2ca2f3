import { Anchor, Group } from '@mantine/core'
import { goTo, useGoTo } from '#kit/go-to.ts'
import { useBook } from '#kit/use-book.ts'
import { useWords } from '#kit/use-words.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { words } from '../words/en.ts'

/** From a purchase or a payment to the page of whose it is; nothing of who left the book. */
export function Whose({ customerId }: { readonly customerId: CustomerId }) {
  const w = useWords(words)
  const go = useGoTo()
  const { people } = useBook()
  const who = people.get(customerId)?.called
  if (who === undefined) return null
  return (
    <Group>
      <Anchor component="button" type="button" onClick={() => go(goTo.customer(customerId))}>
        {w('toCustomer', { who })}
      </Anchor>
    </Group>
  )
}
