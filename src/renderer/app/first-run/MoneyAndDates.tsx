import { Anchor, Group, Select, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import { currencyChoices, languageChoices } from '#features/settings/rules/choices.ts'
import { useLocaleOf } from '#kit/use-locale.ts'
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
export function MoneyAndDates(props: Props) {
  const { currency, language } = props
  const w = useWords(words)
  const locale = useLocaleOf(language)
  const [open, setOpen] = useState(false)
  if (open) return <Choices {...props} />
  return (
    <Text c="dimmed">
      {w('pricesAndDates', {
        price: formatMoney(money(123450), currency, language),
        day: new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(new Date(2026, 2, 3)),
      })}{' '}
      <Anchor component="button" type="button" onClick={() => setOpen(true)}>
        {w('change')}
      </Anchor>
    </Text>
  )
}

function Choices({ currency, language, onCurrency, onLanguage }: Props) {
  const w = useWords(words)
  const locale = useLocaleOf(language)
  const currencies = useMemo(
    () => currencyChoices(currency, language, locale),
    [currency, language, locale],
  )
  const languages = useMemo(() => languageChoices(language, navigator.languages), [language])
  return (
    <Group grow align="start">
      <Select
        label={w('currency')}
        searchable
        autoFocus
        allowDeselect={false}
        data={[...currencies]}
        value={currency}
        onChange={(value) => value && onCurrency(value)}
      />
      <Select
        label={w('language')}
        searchable
        allowDeselect={false}
        data={[...languages]}
        value={language}
        onChange={(value) => value && onLanguage(value)}
      />
    </Group>
  )
}
