import { Anchor, Text } from '@mantine/core'
import { goTo, useGoTo } from '#kit/go-to.ts'
import { doneOn, firstOn } from '#kit/told-of-day.ts'
import { useBook, useFeatures } from '#kit/use-book.ts'
import { useLive } from '#kit/use-live.ts'
import { useLocale } from '#kit/use-locale.ts'
import { useShop } from '#kit/use-shop.ts'
import { useToday } from '#kit/use-today.ts'
import { useSay, useWords } from '#kit/use-words.ts'
import { plusDays } from '#shared/base/day.ts'
import { shorten } from '#shared/base/text.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { words } from '../words/en.ts'

/** Nothing is open: what was done today, and what comes first tomorrow. */
export function AllDone() {
  const w = useWords(words)
  const say = useSay()
  const today = useToday()
  const features = useFeatures()
  const { trade } = useShop()
  const list = new Intl.ListFormat(useLocale(), { type: 'unit' })
  const told = useLive(
    async (records) => ({
      done: await doneOn(records, features, today, trade),
      next: await firstOn(records, features, plusDays(today, 1)),
    }),
    [features, today, trade],
  )
  const { done = [], next } = told ?? {}
  const more = done.length > 0 ? w('doneToday', { done: list.format(done.map(say)) }) : undefined
  return (
    <EmptyState text={w('allDone')} more={more ?? w('allDoneMore')}>
      {next && <FirstTomorrow next={next} />}
    </EmptyState>
  )
}

type NextProps = { readonly next: NonNullable<Awaited<ReturnType<typeof firstOn>>> }

function FirstTomorrow({ next: { customerId, words: said } }: NextProps) {
  const w = useWords(words)
  const say = useSay()
  const go = useGoTo()
  const { people } = useBook()
  const who = people.get(customerId)?.called
  if (who === undefined) return null
  return (
    <Text>
      {w('firstTomorrow')}{' '}
      <Anchor component="button" type="button" onClick={() => go(goTo.customer(customerId))}>
        {w('whoAndWhat', { who: shorten(who, 80), what: say(said) })}
      </Anchor>
    </Text>
  )
}
