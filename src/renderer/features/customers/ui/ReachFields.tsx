import { Button, CloseButton, Group, Stack, TextInput } from '@mantine/core'
import { useRef } from 'react'
import { useWords } from '#kit/use-words.ts'
import { shorten } from '#shared/base/text.ts'
import type { Labelled } from '../rules/form.ts'
import { words } from '../words/en.ts'
import type { FormProps } from './form-fields.ts'

type Props = FormProps & {
  /** Empty for the customer, `people.2.` for someone inside. */
  readonly at: '' | `people.${number}.`
  readonly phones: readonly Labelled[]
  readonly emails: readonly Labelled[]
}

const most = 40

/** Phones and e-mails, as many as there are. */
export function ReachFields({ form, at, phones, emails }: Props) {
  const w = useWords(words)
  // A row that was just added takes the focus; the others do not.
  const asked = useRef<string>(undefined)
  const add = (path: string, before: number) => {
    asked.current = `${path}.${before}`
    form.insertListItem(path, { label: '', value: '' })
  }
  const rowsOf = (kind: WayProps['kind'], ways: readonly Labelled[]) =>
    ways.map((_, place) => {
      const path = `${at}${kind}`
      return (
        <Way
          key={form.key(`${path}.${place}`)}
          form={form}
          kind={kind}
          path={path}
          place={place}
          isAsked={asked.current === `${path}.${place}`}
        />
      )
    })
  return (
    <Stack gap="xs">
      {rowsOf('phones', phones)}
      {rowsOf('emails', emails)}
      <Group gap="xs">
        <Button
          size="compact-md"
          variant="subtle"
          disabled={phones.length >= most}
          onClick={() => add(`${at}phones`, phones.length)}
        >
          {w('addPhone')}
        </Button>
        <Button
          size="compact-md"
          variant="subtle"
          disabled={emails.length >= most}
          onClick={() => add(`${at}emails`, emails.length)}
        >
          {w('addEmail')}
        </Button>
      </Group>
    </Stack>
  )
}

type WayProps = FormProps & {
  readonly kind: 'phones' | 'emails'
  readonly path: string
  readonly place: number
  readonly isAsked: boolean
}

function Way({ form, kind, path, place, isAsked }: WayProps) {
  const w = useWords(words)
  const isPhone = kind === 'phones'
  const name = w(isPhone ? 'phone' : 'email')
  const { value }: Labelled = form.getInputProps(`${path}.${place}`).value
  return (
    <Group gap="xs" wrap="nowrap">
      <TextInput
        flex={3}
        type={isPhone ? 'tel' : 'text'}
        inputMode={isPhone ? 'tel' : 'email'}
        aria-label={name}
        placeholder={name}
        maxLength={isPhone ? 120 : 320}
        autoFocus={isAsked}
        {...form.getInputProps(`${path}.${place}.value`)}
      />
      <TextInput
        flex={2}
        aria-label={w('calledLike')}
        placeholder={w('calledExample')}
        maxLength={60}
        {...form.getInputProps(`${path}.${place}.label`)}
      />
      <CloseButton
        aria-label={
          value === ''
            ? w(isPhone ? 'removePhone' : 'removeEmail')
            : w('removeWay', { what: shorten(value, 60) })
        }
        onClick={() => form.removeListItem(path, place)}
      />
    </Group>
  )
}
