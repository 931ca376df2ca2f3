import { Kbd } from '@mantine/core'
import classes from './KeyHint.module.css'
import { sayKeys } from './say-keys.ts'

type Props = {
  readonly keys: string
  /** Read out too: where the key is the subject and not a hint on a button that tells it anyway. */
  readonly read?: boolean
}

/** The key that does the same, printed on its button. */
export function KeyHint({ keys, read }: Props) {
  return (
    <Kbd className={classes.key} aria-hidden={read ? undefined : 'true'}>
      {sayKeys(keys)}
    </Kbd>
  )
}
