import { IconAlertTriangleFilled } from '@tabler/icons-react'
import { useLive } from '#book/use-live.ts'
import { useWords } from '#kit/use-words.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { tastesOf } from '../repo.ts'
import { allergiesOf } from '../rules.ts'
import { words } from '../words/en.ts'
import classes from './take.module.css'
import { useWhose } from './use-whose.ts'

/** The red line: it can't be folded, and many allergies push the rest down rather than hide. */
export function AllergyBand({ customerId }: { readonly customerId: CustomerId }) {
  const w = useWords(words)
  const whose = useWhose()
  const tastes = useLive((records) => tastesOf(records, customerId), [customerId])
  const allergies = tastes ? allergiesOf(tastes.known, tastes.people) : []
  if (allergies.length === 0) return null
  const title = allergies.length === 1 ? w('allergy') : w('allergies')
  return (
    <section aria-label={w('allergies')} className={classes.band}>
      <IconAlertTriangleFilled size={28} aria-hidden="true" />
      <span className={classes.label}>{title}</span>
      <ul>
        {allergies.map(({ id, value, of }) => (
          <li key={id}>
            {value} {of && <span className={classes.whose}>{whose(of)}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
