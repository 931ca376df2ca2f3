import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { useEffect, useState } from 'react'
import { usePeople } from '#kit/use-people.ts'
import { useWords } from '#kit/use-words.ts'
import { shorten } from '#shared/base/text.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { words } from '../words/en.ts'

type Props = {
  readonly label: string
  /** The customer who can't be picked: already chosen, or the one in question. */
  readonly except?: CustomerId
  readonly value?: CustomerId
  readonly onPick: (id: CustomerId | undefined) => void
  /** Letters that were typed before. */
  readonly startWith?: string
  readonly onTyped?: (text: string) => void
  readonly autoFocus?: boolean
  readonly error?: string | false
}

const mostOffered = 6

/** Three letters and Enter. */
export function PickCustomer(props: Props) {
  const { label, except, value, onPick, startWith, onTyped, autoFocus, error } = props
  const w = useWords(words)
  const people = usePeople()
  const box = useCombobox()
  const [typed, setTyped] = useState<string | undefined>(startWith || undefined)
  const picked = value && people.get(value)?.called
  const offered =
    typed === undefined
      ? []
      : people.find(typed, mostOffered + 1).filter((each) => each.id !== except)

  useEffect(() => {
    if (typed) box.selectFirstOption()
  }, [typed, box.selectFirstOption])

  const type = (text: string) => {
    setTyped(text)
    onTyped?.(text)
    if (text === '') onPick(undefined)
    box.openDropdown()
  }
  const pick = (id: string) => {
    const found = offered.find((each) => each.id === id)
    setTyped(undefined)
    box.closeDropdown()
    if (found) onPick(found.id)
  }
  return (
    <Combobox store={box} onOptionSubmit={pick}>
      <Combobox.Target>
        <TextInput
          label={label}
          error={error}
          placeholder={w('threeLetters')}
          autoFocus={autoFocus}
          value={typed ?? picked ?? ''}
          onChange={(event) => type(event.currentTarget.value)}
          onBlur={() => box.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!typed}>
        <Combobox.Options>
          {offered.slice(0, mostOffered).map(({ id, called, description, like }) => (
            <Combobox.Option key={id} value={id}>
              {shorten(description ? `${called} – ${description}` : called, 90)}
              {like && ` (${w('likeWords', { words: like.join(' ') })})`}
            </Combobox.Option>
          ))}
          {offered.length === 0 && <Combobox.Empty>{w('nobodyFound')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
