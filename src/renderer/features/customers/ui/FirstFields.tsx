import { SimpleGrid, TextInput } from '@mantine/core'
import { useLocale } from '#kit/use-locale.ts'
import { useSaidAt } from '#kit/use-said-at.ts'
import { useShop } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import { AllergyMark } from '#ui/AllergyBand.tsx'
import { sayYearDay } from '#ui/say-day.ts'
import { readFirstTold } from '../rules/first-told.ts'
import { allergyWords } from '../rules/written-people.ts'
import { words } from '../words/en.ts'
import type { FormProps } from './form-fields.ts'

const order = ['label', 'input', 'description', 'error'] as const

/** What someone new tells first; below each field is how it was read. */
export function FirstFields({ form }: FormProps) {
  const w = useWords(words)
  const { trade } = useShop()
  const locale = useLocale()
  const told = readFirstTold(form.values, useSaidAt())
  const [birthday] = told.dates
  const allergies = allergyWords(told)
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      {trade === 'counter' && (
        <TextInput
          label={w('theirUsual')}
          placeholder={w('usualExample')}
          maxLength={20_000}
          {...form.getInputProps('usual')}
        />
      )}
      <TextInput
        label={w('allergy')}
        placeholder={w('allergyExample')}
        maxLength={20_000}
        inputWrapperOrder={[...order]}
        description={
          allergies.length > 0 && <AllergyMark label={w('allergy')} text={allergies.join(', ')} />
        }
        {...form.getInputProps('allergy')}
      />
      <TextInput
        label={w('birthday')}
        placeholder={w('birthdayExample')}
        maxLength={200}
        inputWrapperOrder={[...order]}
        description={birthday && sayYearDay(birthday, locale)}
        {...form.getInputProps('birthday')}
      />
    </SimpleGrid>
  )
}
