import { Anchor, Group, Select, Text } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '#kit/use-words.ts'
import { formatMoney, money } from '#shared/base/money.ts'
import { words } from '../words/en.ts'

type Props = {
  readonly currency: string
  readonly language: string
  readonly onCurrency: (currency: string) => void
  readonly onLanguage: (language: string) => void
}

/** One line that shows the guess as an example, and a small way to change it. */
export function MoneyAndDates({ currency, language, onCurrency, onLanguage }: Props) {
  const w = useWords(words)
  const [open, setOpen] = useState(false)
  if (!open)
    return (
      <Text c="dimmed">
        {w('pricesAndDates', {
          price: formatMoney(money(123450), currency, language),
          day: new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(
            new Date(2026, 2, 3),
          ),
        })}{' '}
        <Anchor component="button" type="button" onClick={() => setOpen(true)}>
          {w('change')}
        </Anchor>
      </Text>
    )
  return (
    <Group grow align="start">
      <Select
        label={w('currency')}
        searchable
        autoFocus
        allowDeselect={false}
        data={currencyChoices(language)}
        value={currency}
        onChange={(value) => value && onCurrency(value)}
      />
      <Select
        label={w('language')}
        searchable
        allowDeselect={false}
        data={languageChoices(language)}
        value={language}
        onChange={(value) => value && onLanguage(value)}
      />
    </Group>
  )
}

function currencyChoices(language: string) {
  const names = new Intl.DisplayNames(language, { type: 'currency' })
  return Intl.supportedValuesOf('currency').map((value) => ({
    value,
    label: `${names.of(value) ?? value} (${value})`,
  }))
}

const common =
  'en-GB en-US en-IE en-CA en-AU en-NZ de-DE de-AT de-CH es-ES es-MX es-AR fr-FR fr-CH fr-CA it-IT pt-PT pt-BR nl-NL nl-BE da-DK sv-SE nb-NO fi-FI pl-PL cs-CZ hu-HU ro-RO tr-TR el-GR uk-UA ja-JP ko-KR'

function languageChoices(chosen: string) {
  const all = [...new Set([chosen, ...navigator.languages, ...common.split(' ')])]
  return all.map((value) => ({
    value,
    label: new Intl.DisplayNames(value, { type: 'language' }).of(value) ?? value,
  }))
}
