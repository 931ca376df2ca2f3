import { Button, Group, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useBook } from '#kit/use-book.ts'
import { useDeed } from '#kit/use-deed.ts'
import { useLive } from '#kit/use-live.ts'
import { useWords } from '#kit/use-words.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { SentenceList } from '#ui/SentenceList.tsx'
import { SentenceRow } from '#ui/SentenceRow.tsx'
import { addProduct, neverOffer } from '../deeds.ts'
import { offeredAfter, offeredProducts } from '../repo.ts'
import { isSaleInWords, type OftenWritten } from '../rules/often-written.ts'
import { words } from '../words/en.ts'

/** One at a time: what is logged in words again and again. */
export function OfferedProduct() {
  const w = useWords(words)
  const offered = useLive((records) => offeredProducts(records), [])
  const [first] = offered ?? []
  const { sell, decline } = useAnswers(first)
  if (!first) return null
  return (
    <SentenceList>
      <SentenceRow
        what={w('offerProduct', { what: first.words, count: first.times })}
        onOpen={sell}
        keys={[
          { letter: 'Y', label: w('sellIt'), onPress: sell },
          { letter: 'N', label: w('neverAsk'), onPress: decline, isQuiet: true },
        ]}
      />
    </SentenceList>
  )
}

/**
 * On the card, once: the owner can ignore it. Nothing is read before a sale in words. It stands at the side:
 * a panel takes the place of the main part, and the sale is written in that panel.
 */
export function OfferOnCard({ customerId }: { readonly customerId: CustomerId }) {
  const { onChange } = useBook()
  const [isAsked, setAsked] = useState(false)
  useEffect(
    () => onChange((change) => isSaleInWords(change, customerId) && setAsked(true)),
    [onChange, customerId],
  )
  return isAsked && <OfferAfter customerId={customerId} />
}

function OfferAfter({ customerId }: { readonly customerId: CustomerId }) {
  const w = useWords(words)
  const offered = useLive((records) => offeredAfter(records, customerId), [customerId])
  const { sell, decline } = useAnswers(offered)
  if (!offered) return null
  return (
    <Group gap="xs">
      <Text c="dimmed">{w('offerProduct', { what: offered.words, count: offered.times })}</Text>
      <Button variant="light" size="compact-md" onClick={sell}>
        {w('sellIt')}
      </Button>
      <Button variant="subtle" size="compact-md" onClick={decline}>
        {w('neverAsk')}
      </Button>
    </Group>
  )
}

function useAnswers(offered: OftenWritten | undefined) {
  const add = useDeed(addProduct)
  const never = useDeed(neverOffer)
  const what = offered?.words ?? ''
  return {
    sell: () => void add({ facts: { name: what, warranty: 'none' } }),
    decline: () => void never({ words: what }),
  }
}
