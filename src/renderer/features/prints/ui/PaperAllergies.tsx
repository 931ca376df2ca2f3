import { IconAlertTriangleFilled } from '@tabler/icons-react'
import { useWords } from '#kit/use-words.ts'
import { words } from '../words/en.ts'
import classes from './Paper.module.css'

/** Framed and in words, whole: paper may have no red. */
export function PaperAllergies({ allergies }: { readonly allergies: readonly string[] }) {
  const w = useWords(words)
  if (allergies.length === 0) return null
  return (
    <p className={classes.allergies}>
      <IconAlertTriangleFilled size="1em" aria-hidden="true" /> {w('allergies')}:{' '}
      {allergies.join(', ')}
    </p>
  )
}
