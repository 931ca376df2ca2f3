import { Alert, Button, Stack, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { countsBefore, keptFor, switchBack } from '#book/switch.ts'
import { readOnce } from '#kit/read-once.ts'
import { useAppContext } from '#kit/use-book.ts'
import { useLocale } from '#kit/use-locale.ts'
import { useSay, useWords } from '#kit/use-words.ts'
import { type Instant, instant } from '#shared/base/day.ts'
import type { Said } from '#shared/base/said.ts'
import type { Stamp } from '#shared/book/stamp.ts'
import { Section } from '#ui/Section.tsx'
import { words } from '../words/en.ts'

type Before = NonNullable<Stamp['before']>
type Kept = { readonly before: Before; readonly people: number }

/** One click undoes a restore while the previous book is kept. */
export function GoBack() {
  const kept = useKept()
  return kept && <Offer {...kept} />
}

function Offer({ before, people }: Kept) {
  const w = useWords(words)
  const say = useSay()
  const locale = useLocale()
  const { host, book, keeper } = useAppContext()
  const [trouble, setTrouble] = useState<Said>()
  const [working, setWorking] = useState(false)
  const when = sayDate(instant(before.until - keptFor), locale)
  const goBack = async () => {
    setWorking(true)
    await keeper?.settle(false)
    const parts = { host, clock: book.clock, indexedDB: window.indexedDB }
    const switched = await switchBack(parts)
    setWorking(false)
    if (switched.ok) window.location.replace(window.location.pathname + window.location.search)
    else setTrouble(words.say('goBackFailed'))
  }
  return (
    <Section title={w('beforeTitle')}>
      <Stack gap="sm" align="flex-start">
        <Text>
          {w('beforeText', { when, until: sayDate(before.until, locale) })}{' '}
          {w('beforeHolds', { count: people })}
        </Text>
        <Button variant="default" loading={working} onClick={() => void goBack()}>
          {w('goBackTo')}
        </Button>
        <Text size="sm" c="dimmed">
          {w('goBackMeans')}
        </Text>
        {trouble && (
          <Alert role="alert" color="berry" variant="light">
            {say(trouble)}
          </Alert>
        )}
      </Stack>
    </Section>
  )
}

/** "14 March": it is kept for a month, so no year is needed. */
const sayDate = (at: Instant, locale: string): string =>
  new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' }).format(at)

/** Only a book that can be read and holds somebody: an empty first book is of no use. */
function useKept(): Kept | undefined {
  const { keeper, book } = useAppContext()
  const [kept, setKept] = useState<Kept>()
  useEffect(() => {
    const before = keeper?.stamp().before
    if (!before || before.until <= book.clock.now()) return
    return readOnce(
      () => countsBefore(before, window.indexedDB),
      (counts) => {
        const people = counts?.customers ?? 0
        if (people > 0) setKept({ before, people })
      },
    )
  }, [keeper, book])
  return kept
}
