import { Button, Group, Stack, Text } from '@mantine/core'
import { useMemo } from 'react'
import type { CardPartProps } from '#kit/parts/counter.ts'
import { AskHere } from '#kit/Questions.tsx'
import { useMoney, useShop } from '#kit/use-shop.ts'
import { useNow } from '#kit/use-today.ts'
import { useWords } from '#kit/use-words.ts'
import { dayOf, minuteOf, weekdayOf } from '#shared/base/day.ts'
import { shorten } from '#shared/base/text.ts'
import type { Habits } from '../repo.ts'
import { alsoOften, type Usual, usualsOf, usualToOffer } from '../rules/habits.ts'
import { shelfOf } from '../rules/read-lines.ts'
import { words } from '../words/en.ts'
import { LogButton } from './LogButton.tsx'
import { OfferUsual } from './OfferUsual.tsx'
import { useLogUsual } from './use-log-usual.ts'
import { WhatTheyHave } from './WhatTheyHave.tsx'

type Props = CardPartProps & { readonly shown: Habits }

/** The card's main button. Without a usual, a field asks what they have. */
export function UsualPart({ shown: habits, ...part }: Props) {
  const { customerId } = part
  const w = useWords(words)
  const { trade } = useShop()
  const now = useNow(60_000)
  const shelf = useMemo(() => shelfOf(habits.products), [habits])
  const usuals = usualsOf(habits.known, shelf, weekdayOf(dayOf(now)), minuteOf(now))
  const also = alsoOften(habits.recent, usuals)
  const offer = usualToOffer(habits.recent, habits.known, shelf)
  if (usuals.length === 0 && trade === 'jobs') return null
  return (
    <Stack gap="sm" h="100%">
      {usuals.length > 0 ? (
        <Usuals part={part} habits={habits} usuals={usuals} />
      ) : (
        <WhatTheyHave {...part} habits={habits} />
      )}
      {also.length > 0 && (
        <Text c="dimmed" lineClamp={1}>
          {w('alsoOften', { what: also.map((each) => shorten(each, 40)).join(' · ') })}
        </Text>
      )}
      {offer !== undefined && (
        <OfferUsual customerId={customerId} value={offer} known={usuals.length > 0} />
      )}
    </Stack>
  )
}

type UsualsProps = {
  readonly part: CardPartProps
  readonly habits: Habits
  readonly usuals: readonly Usual[]
}

/** The usual of this hour, large; their others, smaller. */
function Usuals({ part, habits, usuals }: UsualsProps) {
  const w = useWords(words)
  const money = useMoney()
  const { asked, log } = useLogUsual(part)
  const [first, ...others] = usuals
  if (!first) return null
  if (asked) return <AskHere asked={asked} />
  const called = ({ words: what, personId }: Usual): string => {
    const person = personId && habits.people.find((each) => each.id === personId)
    return person ? w('forName', { name: person.name, what }) : what
  }
  return (
    <>
      <LogButton
        buttonRef={part.usualRef}
        what={called(first)}
        price={first.price}
        onPress={() => log(first)}
      />
      {others.length > 0 && (
        <Group gap="xs" role="group" aria-label={w('otherUsuals')}>
          {others.map((usual) => (
            <Button key={usual.id} variant="default" onClick={() => log(usual)}>
              {w('logOther', { what: shorten(called(usual), 60) })}
              {usual.price !== undefined && ` · ${money(usual.price)}`}
            </Button>
          ))}
        </Group>
      )}
    </>
  )
}
