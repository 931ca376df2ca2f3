import { Button, type ButtonProps } from '@mantine/core'
import type { Ref } from 'react'
import { KeyHint } from './KeyHint.tsx'
import { keysHere } from './say-keys.ts'
import { useKeysNow } from './single-letters.ts'

type Props = Omit<ButtonProps, 'children'> & {
  readonly label: string
  /** In a list: the person or thing that it is for, heard after the label. */
  readonly about?: string | undefined
  /** As `aria-keyshortcuts` writes it: "A", "Control+Z"; '' for none. */
  readonly keys?: string
  readonly onPress: () => void
  readonly ref?: Ref<HTMLButtonElement>
  readonly pressed?: boolean
  readonly tabIndex?: number
}

/** A real button that shows its key, which is no part of its accessible name. */
export function ActionButton({ label, about, keys, onPress, pressed, ref, ...rest }: Props) {
  const keysNow = useKeysNow()
  return (
    <Button
      ref={ref}
      variant="default"
      aria-label={about ? `${label}: ${about}` : undefined}
      aria-keyshortcuts={keys ? keysHere(keysNow(keys)) : undefined}
      aria-pressed={pressed}
      rightSection={keys && <KeyHint keys={keys} isDrawn={Boolean(about)} />}
      onClick={onPress}
      {...rest}
    >
      {label}
    </Button>
  )
}
