import { Button, Group, Text } from '@mantine/core'
import type { MouseEvent } from 'react'
import type { CardPartProps } from '#kit/parts/counter.ts'
import { useDeed } from '#kit/use-deed.ts'
import { useWords } from '#kit/use-words.ts'
import { shorten } from '#shared/base/text.ts'
import { makeUsual } from '../deeds/make-usual.ts'
import { words } from '../words/en.ts'

type Props = Pick<CardPartProps, 'customerId'> & {
  readonly value: string
  /** There is another usual, which this one would replace. */
  readonly known: boolean
}

/** Only an offer: the owner can ignore it. */
export function OfferUsual({ customerId, value, known }: Props) {
  const w = useWords(words)
  const make = useDeed(makeUsual)
  const accept = (event: MouseEvent<HTMLElement>) => {
    // The button is removed with the offer; the usual's button takes the focus from the card.
    event.currentTarget.closest<HTMLElement>('[tabindex="-1"]')?.focus({ preventScroll: true })
    void make({ customerId, value })
  }
  const what = shorten(value, 80)
  return (
    <Group gap="xs">
      {known && <Text c="dimmed">{w('threeInARow', { what })}</Text>}
      <Button variant="light" size="compact-md" onClick={accept}>
        {known ? w('makeUsual') : w('makeUsualLast', { what })}
      </Button>
    </Group>
  )
}
