import { TextInput, type TextInputProps } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useId } from 'react'
import { useWords } from '#kit/use-words.ts'
import { words } from '../words/en.ts'
import classes from './pick.module.css'

export type PickOption = { readonly key: string; readonly label: string; readonly more?: ReactNode }

type Props = Pick<TextInputProps, 'placeholder' | 'size' | 'autoFocus' | 'error'> & {
  readonly label: string
  /** The panel's heading asks the question already. */
  readonly labelHidden?: boolean
  readonly typed: string
  readonly onType: (text: string) => void
  /** Likeliest first: Enter takes the marked one. */
  readonly options: readonly PickOption[]
  readonly marked: number
  readonly onMark: (at: number) => void
  readonly onPick: (at: number) => void
}

/**
 * Letters, and below them what they may mean. The option Enter takes is marked during typing and
 * announced to a screen reader, which the kit's own combobox does only after an arrow key.
 */
export function PickField(props: Props) {
  const { label, labelHidden, typed, onType, options, marked, onMark, onPick, ...field } = props
  const w = useWords(words)
  const id = useId()
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined || options.length === 0) return
    event.preventDefault()
    onMark((marked + step + options.length) % options.length)
  }
  return (
    <div>
      <TextInput
        {...field}
        {...(labelHidden ? { 'aria-label': label } : { label })}
        role="combobox"
        aria-expanded={options.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={options.length > 0 ? `${id}-${marked}` : undefined}
        aria-autocomplete="list"
        maxLength={1000}
        value={typed}
        onChange={(event) => {
          onMark(0)
          onType(event.currentTarget.value)
        }}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-list`} role="listbox" aria-label={w('matches')} className={classes.list}>
        {options.map(({ key, label, more }, at) => (
          // The field keeps the focus and handles the keys; this is only for mouse or finger.
          // biome-ignore lint/a11y/useKeyWithClickEvents: see above
          // biome-ignore lint/a11y/useFocusableInteractive: see above
          <div
            key={key}
            id={`${id}-${at}`}
            role="option"
            aria-selected={at === marked}
            className={classes.option}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onPick(at)}
          >
            <span>{label}</span>
            {more && <span className={classes.more}>{more}</span>}
          </div>
        ))}
      </div>
    </div>
  )
}
