import { Button, Group, Text } from '@mantine/core'
import { useDeed } from '#kit/use-deed.ts'
import { useLive } from '#kit/use-live.ts'
import { useWords } from '#kit/use-words.ts'
import { SentenceList } from '#ui/SentenceList.tsx'
import { SentenceRow } from '#ui/SentenceRow.tsx'
import { addProduct, neverOffer } from '../deeds.ts'
import { offeredProducts } from '../repo.ts'
import type { OftenWritten } from '../rules/often-written.ts'
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

/** On the card, once: the owner can ignore it. */
export function OfferOnCard({ shown }: { readonly shown: OftenWritten | undefined }) {
  const w = useWords(words)
  const { sell, decline } = useAnswers(shown)
  if (!shown) return null
  return (
    <Group gap="xs">
      <Text c="dimmed">{w('offerProduct', { what: shown.words, count: shown.times })}</Text>
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
