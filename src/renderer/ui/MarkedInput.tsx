import { TextInput, type TextInputProps } from '@mantine/core'
import { useRef } from 'react'
import classes from './MarkedInput.module.css'

type Stretch = { readonly start: number; readonly end: number }

type Props = Omit<TextInputProps, 'value' | 'onChange'> & {
  readonly typed: string
  readonly onType: (text: string) => void
  /** The words that were understood, apart and in order. */
  readonly spans: readonly Stretch[]
}

/** A line to type into, in which the words that were understood are marked. */
export function MarkedInput({ typed, onType, spans, ...rest }: Props) {
  const behind = useRef<HTMLDivElement>(null)
  const follow = (field: HTMLInputElement) => {
    if (behind.current) behind.current.scrollLeft = field.scrollLeft
  }
  return (
    <TextInput
      {...rest}
      value={typed}
      onChange={(event) => onType(event.currentTarget.value)}
      onScroll={(event) => follow(event.currentTarget)}
      inputContainer={(field) => (
        <div className={classes.place}>
          <div ref={behind} className={classes.marks} aria-hidden="true">
            {pieces(typed, spans).map(({ text, isMarked, start }) =>
              isMarked ? (
                <mark key={start} className={classes.mark}>
                  {text}
                </mark>
              ) : (
                <span key={start}>{text}</span>
              ),
            )}
          </div>
          {field}
        </div>
      )}
    />
  )
}

type Shown = { readonly text: string; readonly isMarked: boolean; readonly start: number }

function pieces(typed: string, spans: readonly Stretch[]): readonly Shown[] {
  const shown: Shown[] = []
  let from = 0
  for (const { start, end } of spans) {
    shown.push({ text: typed.slice(from, start), isMarked: false, start: from })
    shown.push({ text: typed.slice(start, end), isMarked: true, start })
    from = end
  }
  return [...shown, { text: typed.slice(from), isMarked: false, start: from }].filter(
    ({ text }) => text !== '',
  )
}
