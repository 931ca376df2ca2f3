import { SimpleGrid, Stack, TextInput } from '@mantine/core'
import { useWords } from '#kit/use-words.ts'
import { words } from '../words/en.ts'
import type { FormProps } from './form-fields.ts'

export function NameFields({ form }: FormProps) {
  const w = useWords(words)
  return (
    <Stack gap="md">
      <TextInput
        label={w('name')}
        autoFocus
        maxLength={20_000}
        size="lg"
        {...form.getInputProps('name')}
      />
      <TextInput
        label={w('description')}
        description={w('descriptionHint')}
        maxLength={20_000}
        {...form.getInputProps('description')}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput
          label={w('pronunciation')}
          placeholder={w('pronunciationExample')}
          maxLength={200}
          {...form.getInputProps('pronunciation')}
        />
        <TextInput
          label={w('sinceWhen')}
          placeholder={w('sinceExample')}
          maxLength={60}
          {...form.getInputProps('since')}
        />
      </SimpleGrid>
    </Stack>
  )
}
