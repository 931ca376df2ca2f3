import { IconAlertTriangleFilled } from '@tabler/icons-react'
import classes from './OnPaper.module.css'

type Props = { readonly label: string; readonly allergies: readonly string[] }

/** Framed and in words, whole: a printer may have no red. */
export function PaperAllergies({ label, allergies }: Props) {
  if (allergies.length === 0) return null
  return (
    <p className={classes.allergies}>
      <IconAlertTriangleFilled size="1em" aria-hidden="true" /> {label}: {allergies.join(', ')}
    </p>
  )
}
