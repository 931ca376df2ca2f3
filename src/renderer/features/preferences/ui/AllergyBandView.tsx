import { useLive } from '#book/use-live.ts'
import type { CardPartProps } from '#kit/define-feature.ts'
import { useWords } from '#kit/use-words.ts'
import { AllergyBand } from '#ui/AllergyBand.tsx'
import { tastesOf } from '../repo.ts'
import { allergiesOf } from '../rules.ts'
import { words } from '../words/en.ts'
import { useWhose } from './use-whose.ts'

/** The red line of the card; many allergies push the rest down rather than hide. */
export function AllergyBandView({ customerId }: CardPartProps) {
  const w = useWords(words)
  const whose = useWhose()
  const tastes = useLive((records) => tastesOf(records, customerId), [customerId])
  if (!tastes) return null
  const lines = allergiesOf(tastes.known, tastes.people).map(({ value, of }) =>
    of ? `${value} ${whose(of)}` : value,
  )
  const label = lines.length === 1 ? w('allergy') : w('allergies')
  return <AllergyBand label={label} lines={lines} size="counter" />
}
