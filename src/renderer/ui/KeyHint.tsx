import { Kbd } from '@mantine/core'
import classes from './KeyHint.module.css'
import { sayKeys } from './say-keys.ts'
import { useKeysNow } from './single-letters.ts'

type Props = {
  readonly keys: string
  /** Also for screen readers: where the key is the subject, not a hint on its button. */
  readonly read?: boolean
}

/** A key, shown on the button that does the same. */
export function KeyHint({ keys, read }: Props) {
  const keysNow = useKeysNow()
  const keysSaid = sayKeys(keysNow(keys))
  // A letter that is switched off.
  if (keysSaid === '') return null
  if (read) return <Kbd className={classes.key}>{keysSaid}</Kbd>
  // Drawn, not written: a button's visible words are then those of its name.
  return <Kbd className={classes.key} data-keys={keysSaid} aria-hidden="true" />
}
