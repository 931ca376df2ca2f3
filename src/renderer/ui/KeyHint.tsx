import { Kbd } from '@mantine/core'
import classes from './KeyHint.module.css'
import { sayKeys } from './say-keys.ts'
import { useKeysNow } from './single-letters.ts'

type Props = {
  readonly keys: string
  /** Also for screen readers: where the key is the subject, not a hint on its button. */
  readonly read?: boolean
  /** Drawn, not written: what is seen on a button with a name of its own must be part of that name. */
  readonly isDrawn?: boolean
}

/** A key, shown on the button that does the same. */
export function KeyHint({ keys, read, isDrawn = false }: Props) {
  const said = sayKeys(useKeysNow()(keys))
  // A letter that is switched off.
  if (said === '') return null
  return (
    <Kbd
      className={classes.key}
      data-keys={isDrawn ? said : undefined}
      aria-hidden={read ? undefined : 'true'}
    >
      {!isDrawn && said}
    </Kbd>
  )
}
