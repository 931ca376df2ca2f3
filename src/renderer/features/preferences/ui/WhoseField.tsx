import { NativeSelect } from '@mantine/core'
import { useBook } from '#kit/use-book.ts'
import { useWords } from '#kit/use-words.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import type { Tastes } from '../repo.ts'
import { words } from '../words/en.ts'

export type PersonInside = Tastes['people'][number]['id'] | undefined

type Props = {
  readonly customerId: CustomerId
  readonly people: Tastes['people']
  readonly value: PersonInside
  readonly onChange: (whose: PersonInside) => void
}

/** Whose it is; shown only when there is someone inside. */
export function WhoseField({ customerId, people, value, onChange }: Props) {
  const w = useWords(words)
  const { people: index } = useBook()
  if (people.length === 0) return null
  const own = { value: '', label: w('forThemselves', { who: index.get(customerId)?.called ?? '' }) }
  const inside = people.map(({ id, name, role }) => ({
    value: id,
    label: role ? w('inside', { name, role }) : name,
  }))
  return (
    <NativeSelect
      label={w('allergyFor')}
      data={[own, ...inside]}
      value={value ?? ''}
      onChange={(event) => {
        const chosen = event.currentTarget.value
        onChange(people.find((each) => each.id === chosen)?.id)
      }}
    />
  )
}
