import { Text } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { ProductId } from '#features/catalog/model.ts'
import { useGoToCard } from '#kit/open-card.ts'
import type { RowPanelProps } from '#kit/parts/today.ts'
import { useFeatures } from '#kit/use-book.ts'
import { useLive } from '#kit/use-live.ts'
import { useNow } from '#kit/use-today.ts'
import { useWords } from '#kit/use-words.ts'
import { asId } from '#shared/book/ids.ts'
import { Aloud } from '#ui/Aloud.tsx'
import { Section } from '#ui/Section.tsx'
import { SentenceList } from '#ui/SentenceList.tsx'
import { SentenceRow } from '#ui/SentenceRow.tsx'
import { loversOf } from '../repo/lovers.ts'
import { words } from '../words/en.ts'
import { useShortName } from './use-short-name.ts'

/** A tray leaves the oven: whom it may please, by the names that the counter shows. Enter opens a card. */
export function WhoLoves({ about }: RowPanelProps) {
  const w = useWords(words)
  const short = useShortName()
  const goToCard = useGoToCard()
  const features = useFeatures()
  const now = useNow(60_000)
  const id = asId<ProductId>(about)
  const lovers = useLive(
    async (records) => {
      const likely = features.find((feature) => feature.likely)?.likely
      return likely ? loversOf(records, likely.load, id, now) : []
    },
    [features, id, now],
  )
  const list = useRef<HTMLDivElement>(null)
  const isRead = lovers !== undefined
  useEffect(() => {
    if (isRead) list.current?.querySelector<HTMLElement>('[data-sentence]')?.focus()
  }, [isRead])
  if (!lovers) return null
  return (
    <Section title={w('whoLoves')} order={3}>
      <div ref={list}>
        {lovers.length === 0 ? (
          <Text>
            <Aloud>{w('nobodyLoves')}</Aloud>
          </Text>
        ) : (
          <SentenceList label={w('whoLoves')}>
            {lovers.map(({ face, why }) => (
              <SentenceRow
                key={face.id}
                who={short(face) ?? w('thisCustomer')}
                what={w(why === 'usual' ? 'theirUsual' : 'oftenHaveIt')}
                onOpen={() => goToCard(face.id)}
              />
            ))}
          </SentenceList>
        )}
      </div>
    </Section>
  )
}
