import { Kbd } from '@mantine/core'
import { sayKeys } from './say-keys.ts'

/** The key that does the same, printed on its button. */
export function KeyHint({ keys }: { readonly keys: string }) {
  return (
    <Kbd size="xs" aria-hidden="true">
      {sayKeys(keys)}
    </Kbd>
  )
}
