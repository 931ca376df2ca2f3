import { Button, Group, Text } from '@mantine/core'
import type { MouseEvent } from 'react'
import type { CardPartProps } from '#kit/define-feature.ts'
import { useDeed } from '#kit/use-deed.ts'
import { useWords } from '#kit/use-words.ts'
import { shorten } from '#shared/base/text.ts'
import { makeUsual } from '../deeds/make-usual.ts'
import { words } from '../words/en.ts'

type Props = Pick<CardPartProps, 'customerId'> & {
  readonly value: string
  /** Another usual is known, which this one would take the place of. */
  readonly known: boolean
}

/** An offer and nothing more: whoever does not want it goes on. */
export function OfferUsual({ customerId, value, known }: Props) {
  const w = useWords(words)
  const make = useDeed(makeUsual)
  const accept = (event: MouseEvent<HTMLElement>) => {
    // The button goes with the offer; from the card itself the usual's button takes the focus over.
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
