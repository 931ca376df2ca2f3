import { Box, Chip, Group, Text } from '@mantine/core'
import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { KeyHint } from '#ui/KeyHint.tsx'
import { digitPick } from '../rules/digits.ts'

type Props<Value extends string> = {
  readonly label: string
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly picked: Value | undefined
  readonly onPick: (value: Value) => void
  /** Takes the focus, so that the digits work at once. */
  readonly autoFocus?: boolean
}

/** A few options, each with its digit printed on it. */
export function DigitChips<Value extends string>(props: Props<Value>) {
  const { label, options, picked, onPick, autoFocus = false } = props
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (autoFocus) place.current?.querySelector('input')?.focus()
  }, [autoFocus])
  const id = useId()
  const pick = (value: string | null) => {
    const found = options.find((each) => each.value === value)
    if (found) onPick(found.value)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const place = digitPick(event.key, options.length)
    if (place === undefined) return
    event.preventDefault()
    pick(options[place]?.value ?? null)
  }
  return (
    <Box ref={place} onKeyDown={onKeyDown} role="radiogroup" aria-labelledby={id}>
      <Text id={id} size="sm" fw={500} mb={4}>
        {label}
      </Text>
      <Chip.Group value={picked ?? null} onChange={pick}>
        <Group gap="xs">
          {options.map((option, at) => (
            <Chip key={option.value} value={option.value} variant="outline" size="sm">
              {option.label} <KeyHint keys={`${at + 1}`} />
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </Box>
  )
}
