import { Alert, Button, Group as Row, Select, Stack, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import { getI18n } from 'react-i18next'
import { useDeed } from '#kit/use-deed.ts'
import { useLocale } from '#kit/use-locale.ts'
import { useShop } from '#kit/use-shop.ts'
import { useToday } from '#kit/use-today.ts'
import { useWords } from '#kit/use-words.ts'
import { formatMoney, money } from '#shared/base/money.ts'
import { sayFullDay } from '#ui/say-day.ts'
import { changeSettings } from '../deeds.ts'
import { currencyChoices, languageChoices, readsOtherwise } from '../rules/choices.ts'
import { words } from '../words/en.ts'
import { Group } from './Group.tsx'

export function PricesAndDates() {
  const w = useWords(words)
  const { currency, language } = useShop()
  const i18n = getI18n()
  const locale = useLocale()
  const today = useToday()
  const change = useDeed(changeSettings)
  const languages = useMemo(() => languageChoices(language, navigator.languages), [language])
  const spoken = Object.keys(i18n.store.data).map((each) => nameIn(each, locale))
  return (
    <Group title={w('numbersTitle')}>
      <Currency />
      <Select
        label={w('language')}
        description={w('languageExample', {
          day: sayFullDay(today, locale),
          amount: formatMoney(money(123450), currency, language),
        })}
        searchable
        allowDeselect={false}
        data={[...languages]}
        value={language}
        onChange={(value) => value && void change({ language: value })}
      />
      <Text size="sm" c="dimmed">
        {w('wordsAre', { languages: spoken.join(', ') })}
      </Text>
    </Group>
  )
}

function Currency() {
  const w = useWords(words)
  const locale = useLocale()
  const { currency, language } = useShop()
  const change = useDeed(changeSettings)
  const [asking, setAsking] = useState<string>()
  const choices = useMemo(
    () => currencyChoices(currency, language, locale),
    [currency, language, locale],
  )
  const pick = (value: string) => {
    if (readsOtherwise(currency, value)) setAsking(value)
    else void change({ currency: value })
  }
  return (
    <Stack gap="xs">
      <Select
        label={w('currency')}
        description={w('currencyHint')}
        searchable
        allowDeselect={false}
        data={[...choices]}
        value={asking ?? currency}
        onChange={(value) => value && value !== currency && pick(value)}
      />
      {asking && (
        <Alert color="honey" variant="light" role="alert">
          <Text mb="sm">
            {w('currencyTrouble', {
              before: formatMoney(money(350), currency, language),
              after: formatMoney(money(350), asking, language),
              name: asking,
            })}
          </Text>
          <Row gap="xs">
            <Button variant="default" onClick={() => setAsking(undefined)}>
              {w('currencyLeave')}
            </Button>
            <Button
              variant="subtle"
              onClick={() => {
                setAsking(undefined)
                void change({ currency: asking })
              }}
            >
              {w('currencyAnyway')}
            </Button>
          </Row>
        </Alert>
      )}
    </Stack>
  )
}

const nameIn = (code: string, locale: string): string =>
  new Intl.DisplayNames([locale, 'en'], { type: 'language' }).of(code) ?? code
