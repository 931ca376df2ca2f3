import { IconAlertTriangleFilled } from '@tabler/icons-react'
import classes from './AllergyBand.module.css'

type BandProps = {
  /** The heading: "Allergies". */
  readonly label: string
  /** One line each: "nuts", "milk (Anna)". */
  readonly lines: readonly string[]
  readonly size?: 'page' | 'counter'
}

/** What must never be handed over. It cannot be folded; without lines it renders nothing. */
export function AllergyBand({ label, lines, size = 'page' }: BandProps) {
  if (lines.length === 0) return null
  return (
    <section className={classes.band} data-size={size} aria-label={label}>
      <IconAlertTriangleFilled className={classes.icon} aria-hidden="true" />
      <span className={classes.label}>{label}</span>
      <ul className={classes.lines}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}

/** The same in a list, beside a name. */
export function AllergyMark({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <span className={classes.mark}>
      <IconAlertTriangleFilled size={14} role="img" aria-label={label} /> {text}
    </span>
  )
}
