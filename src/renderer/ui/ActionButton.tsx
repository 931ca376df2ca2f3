import { Button, type ButtonProps } from '@mantine/core'
import type { Ref } from 'react'
import { KeyHint } from './KeyHint.tsx'
import { keysHere } from './say-keys.ts'
import { useKeysNow } from './single-letters.ts'

type Props = Omit<ButtonProps, 'children'> & {
  readonly label: string
  /** As `aria-keyshortcuts` writes it: "A", "Control+Z"; '' for none. */
  readonly keys?: string
  readonly onPress: () => void
  readonly ref?: Ref<HTMLButtonElement>
  readonly pressed?: boolean
  readonly tabIndex?: number
}

/** A real button that shows its key; its accessible name is the label alone. */
export function ActionButton({ label, keys, onPress, pressed, ref, ...rest }: Props) {
  const keysNow = useKeysNow()
  return (
    <Button
      ref={ref}
      variant="default"
      aria-keyshortcuts={keys ? keysHere(keysNow(keys)) : undefined}
      aria-pressed={pressed}
      rightSection={keys && <KeyHint keys={keys} />}
      onClick={onPress}
      {...rest}
    >
      {label}
    </Button>
  )
}
