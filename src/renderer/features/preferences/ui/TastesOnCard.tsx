import { Text } from '@mantine/core'
import type { CardPartProps } from '#kit/parts/counter.ts'
import { useWords } from '#kit/use-words.ts'
import { Fact, Facts } from '#ui/Facts.tsx'
import type { Tastes } from '../repo.ts'
import { type PreferenceShelf, shelvesOf } from '../rules.ts'
import { words } from '../words/en.ts'
import { titles } from './titles.ts'

type Props = CardPartProps & { readonly shown: Tastes }

/** What the band and the large line do not show; the customer must not read it. */
export function TastesOnCard({ onlyForMe, shown }: Props) {
  return onlyForMe && <QuietTastes tastes={shown} />
}

const quiet: readonly PreferenceShelf['kind'][] = ['likes', 'dislikes', 'matters']

function QuietTastes({ tastes }: { readonly tastes: Tastes }) {
  const w = useWords(words)
  const shelves = shelvesOf(tastes.known).filter(
    ({ kind, now }) => quiet.includes(kind) && now.length > 0,
  )
  if (shelves.length === 0) return null
  const said = ({ value, personId }: Tastes['known'][number]): string => {
    const person = personId && tastes.people.find((each) => each.id === personId)
    return person ? w('ofInside', { name: person.name, value }) : value
  }
  return (
    <Facts>
      {shelves.map(({ kind, now }) => (
        <Fact key={kind} label={w(titles[kind])}>
          <Text lineClamp={4}>{now.map(said).join(' · ')}</Text>
        </Fact>
      ))}
    </Facts>
  )
}
