import type { CardPartProps } from '#kit/parts/counter.ts'
import { useNow } from '#kit/use-today.ts'
import { useWords } from '#kit/use-words.ts'
import { dayOf, minuteOf, weekdayOf } from '#shared/base/day.ts'
import type { Tastes } from '../repo.ts'
import { howTheyTakeIt } from '../rules.ts'
import { words } from '../words/en.ts'
import { AskHow } from './AskHow.tsx'
import classes from './take.module.css'

type Props = CardPartProps & { readonly shown: Tastes }

/** How they take it, large enough to read while steaming the milk. */
export function TakeView({ customerId, shown: tastes }: Props) {
  const w = useWords(words)
  const now = useNow(60_000)
  const { usual, howTo } = howTheyTakeIt(tastes.known, weekdayOf(dayOf(now)), minuteOf(now))
  if (!usual && howTo.length === 0) return <AskHow key={customerId} customerId={customerId} />
  return (
    <section aria-label={w('howTheyTakeIt')}>
      {usual && (
        <p className={classes.usual} title={usual.value}>
          {withName(usual, tastes)}
        </p>
      )}
      {howTo.map((each) => (
        <p key={each.id} className={classes.howTo} title={each.value}>
          {withName(each, tastes)}
        </p>
      ))}
    </section>
  )
}

type Taste = Tastes['known'][number]

function withName({ value, personId }: Taste, { people }: Tastes): string {
  const person = personId && people.find((each) => each.id === personId)
  return person ? `${person.name}: ${value}` : value
}
