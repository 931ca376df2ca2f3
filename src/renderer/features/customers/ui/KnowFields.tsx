import { Checkbox, Select, SimpleGrid, Stack, TagsInput, Textarea } from '@mantine/core'
import { DayField } from '#kit/DayField.tsx'
import { useWords } from '#kit/use-words.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { Section } from '#ui/Section.tsx'
import { betweenWords } from '../rules/between.ts'
import type { CustomerForm } from '../rules/form.ts'
import { words } from '../words/en.ts'
import classes from './CustomerForm.module.css'
import type { FormProps } from './form-fields.ts'
import { PickCustomer } from './PickCustomer.tsx'

type Props = FormProps & { readonly id?: CustomerId }

/** What helps to know, and what only the owner sees. */
export function KnowFields({ form, id }: Props) {
  const w = useWords(words)
  const { tags, codes } = form.values
  return (
    <Section title={w('goodToKnow')}>
      <Stack gap="md">
        <Textarea
          label={w('note')}
          autosize
          minRows={3}
          maxRows={16}
          maxLength={20_000}
          {...form.getInputProps('note')}
        />
        <TagsInput
          label={w('tags')}
          description={w('tagsHint')}
          maxTags={200}
          classNames={{ inputField: classes.inner }}
          value={[...tags]}
          onChange={(next) => form.setFieldValue('tags', next)}
        />
        <TagsInput
          label={w('codes')}
          description={w('codesHint')}
          maxTags={40}
          classNames={{ inputField: classes.inner }}
          value={[...codes]}
          onChange={(next) => form.setFieldValue('codes', next)}
        />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <Introducer form={form} id={id} />
          <DayField
            past="allowed"
            label={w('awayUntil')}
            value={form.values.awayUntil}
            onValue={(day) => form.setFieldValue('awayUntil', day)}
          />
        </SimpleGrid>
        <Select
          label={w('between')}
          description={w('betweenHint')}
          clearable
          data={betweenChoices.map((value) => ({ value, label: w(betweenWords[value]) }))}
          value={form.values.between || null}
          onChange={(value) => form.setFieldValue('between', value ?? '')}
        />
      </Stack>
    </Section>
  )
}

const betweenChoices = [
  'easy',
  'takes work',
  'not meant to be',
] as const satisfies readonly CustomerForm['between'][]

function Introducer({ form, id }: Props) {
  const w = useWords(words)
  const { introducedBy } = form.values
  return (
    <Stack gap="xs">
      <PickCustomer
        label={w('cameThrough')}
        except={id}
        value={introducedBy || undefined}
        onPick={(picked) => form.setFieldValue('introducedBy', picked ?? '')}
      />
      {introducedBy && (
        <Checkbox
          label={w('areThanked')}
          {...form.getInputProps('thanked', { type: 'checkbox' })}
        />
      )}
    </Stack>
  )
}
