import { Stack, Text } from '@mantine/core'
import { useFieldLabel, useTableLabel } from '#kit/labels.ts'
import { useWords } from '#kit/use-words.ts'
import { shorten } from '#shared/base/text.ts'
import type { ListedField } from '../../customers/rules/listed.ts'
import type { BroughtPerson } from '../rules/brought.ts'
import type { BringPlan } from '../rules/plan.ts'
import { words } from '../words/en.ts'
import { called } from './read.ts'

/** Who is imported only partly, and what is left out: shown before the import, not after. */
export function Partly({ partly }: Pick<BringPlan, 'partly'>) {
  const w = useWords(words)
  const some = useSome()
  const tableLabel = useTableLabel()
  const fieldLabel = useFieldLabel()
  const label = (field: ListedField): string =>
    field === 'dates' ? tableLabel('occasions') : fieldLabel('customers', field)
  const parts = (of: 'doesNotFit' | 'differs'): string =>
    some(
      partly
        .filter((each) => each[of].length > 0)
        .map(({ person, [of]: fields }) =>
          w('partsOf', {
            who: shorten(called(person), 40),
            parts: fields.map(label).join(', '),
          }),
        ),
    )
  const [noRoom, otherwise] = [parts('doesNotFit'), parts('differs')]
  return (
    <Stack gap={4}>
      {noRoom !== '' && <Text>{w('noRoomFor', { what: noRoom })}</Text>}
      {otherwise !== '' && <Text c="dimmed">{w('saysOtherwise', { what: otherwise })}</Text>}
    </Stack>
  )
}

/** Who was cut when the list was read: a text longer than any field, a fiftieth phone. */
export function Cut({ people }: { readonly people: readonly BroughtPerson[] }) {
  const w = useWords(words)
  const some = useSome()
  if (people.length === 0) return null
  return <Text>{w('cut', { who: some(people.map((each) => shorten(called(each), 40))) })}</Text>
}

const named = 3

/** The first of them, and how many more. */
function useSome(): (texts: readonly string[]) => string {
  const w = useWords(words)
  return (texts) => {
    const first = texts.slice(0, named).join('; ')
    const count = texts.length - named
    return count > 0 ? w('cutAndMore', { who: first, count }) : first
  }
}
