import { useWords } from '#kit/use-words.ts'
import { AllergyBand } from '#ui/AllergyBand.tsx'
import { allergiesOf } from '../model.ts'
import type { Tastes } from '../repo.ts'
import { words } from '../words/en.ts'
import { useSayInside } from './use-say-inside.ts'

type Props = { readonly shown: Tastes }

/** The red line of the card; many allergies push the rest down, none is hidden. */
export function AllergyBandView({ shown: { known, people } }: Props) {
  const w = useWords(words)
  const whose = useSayInside()
  const lines = allergiesOf(known, people).map(({ value, of }) =>
    of ? `${value} ${whose(of)}` : value,
  )
  const label = lines.length === 1 ? w('allergy') : w('allergies')
  return <AllergyBand label={label} lines={lines} size="counter" />
}
