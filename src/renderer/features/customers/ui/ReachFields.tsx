import { Button, CloseButton, Group, Stack, TextInput } from '@mantine/core'
import { useRef } from 'react'
import { useWords } from '#kit/use-words.ts'
import type { Labelled } from '../rules/form.ts'
import { words } from '../words/en.ts'
import type { FormProps } from './form-fields.ts'

type Props = FormProps & {
  /** Empty for the customer, `people.2.` for someone inside. */
  readonly at: '' | `people.${number}.`
  readonly phones: readonly Labelled[]
  readonly emails: readonly Labelled[]
}

/** Phones and e-mails, as many as there are. */
export function ReachFields({ form, at, phones, emails }: Props) {
  return (
    <Stack gap="xs">
      <Ways form={form} path={`${at}phones`} kind="phone" ways={phones} />
      <Ways form={form} path={`${at}emails`} kind="email" ways={emails} />
    </Stack>
  )
}

type WaysProps = FormProps & {
  readonly path: string
  readonly kind: 'phone' | 'email'
  readonly ways: readonly Labelled[]
}

function Ways({ form, path, kind, ways }: WaysProps) {
  const w = useWords(words)
  // A row that was just asked for takes the focus; those that were there do not.
  const asked = useRef(false)
  const add = () => {
    asked.current = true
    form.insertListItem(path, { label: '', value: '' })
  }
  return (
    <>
      {ways.map((_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the fields are named by their place in the list
        <Group key={at} gap="xs" wrap="nowrap">
          <TextInput
            flex={3}
            type={kind === 'phone' ? 'tel' : 'text'}
            inputMode={kind === 'phone' ? 'tel' : 'email'}
            aria-label={w(kind)}
            placeholder={w(kind)}
            maxLength={kind === 'phone' ? 120 : 320}
            autoFocus={asked.current && at === ways.length - 1}
            {...form.getInputProps(`${path}.${at}.value`)}
          />
          <TextInput
            flex={2}
            aria-label={w('calledLike')}
            placeholder={w('calledExample')}
            maxLength={60}
            {...form.getInputProps(`${path}.${at}.label`)}
          />
          <CloseButton
            aria-label={w(kind === 'phone' ? 'removePhone' : 'removeEmail')}
            onClick={() => form.removeListItem(path, at)}
          />
        </Group>
      ))}
      <Group>
        <Button size="compact-md" variant="subtle" onClick={add} disabled={ways.length >= 40}>
          {w(kind === 'phone' ? 'addPhone' : 'addEmail')}
        </Button>
      </Group>
    </>
  )
}
