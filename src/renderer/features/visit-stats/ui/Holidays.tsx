import { Group, Select, Stack, Text } from '@mantine/core'
import { useEffect, useMemo, useState } from 'react'
import { getI18n } from 'react-i18next'
import { useDeed } from '#kit/use-deed.ts'
import { useLocale } from '#kit/use-locale.ts'
import { useShop } from '#kit/use-shop.ts'
import { useToday } from '#kit/use-today.ts'
import { useWords } from '#kit/use-words.ts'
import { isShut } from '#shared/book/shut.ts'
import { ActionButton } from '#ui/ActionButton.tsx'
import { Section } from '#ui/Section.tsx'
import { sayFullDay } from '#ui/say-day.ts'
import { closeHolidays, offerHolidaysOf } from '../deeds.ts'
import type { ClosedPeriod } from '../model.ts'
import type { Holiday } from '../rules/holidays.ts'
import { comingHolidays, firstCountry } from '../rules/offered-holidays.ts'
import { words } from '../words/en.ts'

type Calendar = typeof import('../rules/holidays.ts')
type Props = { readonly closed: readonly ClosedPeriod[] }

/** Public holidays to close by hand: none is taken for granted. */
export function Holidays({ closed }: Props) {
  const w = useWords(words)
  const calendar = useCalendar()
  return (
    <Section title={w('holidays')}>
      <Text c="dimmed">{w('holidaysAbout')}</Text>
      {calendar === 'missing' && <Text>{w('holidaysMissing')}</Text>}
      {calendar && calendar !== 'missing' && <Offered calendar={calendar} closed={closed} />}
    </Section>
  )
}

/** Read when this screen is opened: it is larger than all else here. */
function useCalendar(): Calendar | 'missing' | undefined {
  const [calendar, setCalendar] = useState<Calendar | 'missing'>()
  useEffect(() => {
    let isHere = true
    const keep = (found: Calendar | 'missing') => isHere && setCalendar(found)
    import('../rules/holidays.ts').then(keep, () => keep('missing'))
    return () => {
      isHere = false
    }
  }, [])
  return calendar
}

function Offered({ calendar, closed }: Props & { readonly calendar: Calendar }) {
  const { language, currency, holidaysOf } = useShop()
  const i18n = getI18n()
  const spoken = i18n.resolvedLanguage ?? 'en'
  const today = useToday()
  const choose = useDeed(offerHolidaysOf)
  const countries = useMemo(() => calendar.countries(spoken), [calendar, spoken])
  const of = holidaysOf ?? firstCountry(countries, language, currency)
  const country = of?.slice(0, 2)
  const parts = useMemo(
    () => (country === undefined ? [] : calendar.partsOf(country, spoken)),
    [calendar, country, spoken],
  )
  const part = of?.split('-').slice(0, 2).join('-')
  const regions = useMemo(
    () => (part === undefined ? [] : calendar.regionsOf(part, spoken)),
    [calendar, part, spoken],
  )
  const days = useMemo(
    () =>
      of === undefined
        ? []
        : comingHolidays(today, (year) => calendar.holidaysIn(of, year, spoken)),
    [calendar, of, today, spoken],
  )
  return (
    <Stack gap="md" mt="sm">
      <Places
        {...{ country, part, of, countries, parts, regions }}
        onPick={(code) => void choose({ holidaysOf: code })}
      />
      {of !== undefined && <Days days={days} closed={closed} />}
    </Stack>
  )
}

type PlacesProps = {
  readonly country: string | undefined
  readonly part: string | undefined
  readonly of: string | undefined
  readonly countries: ReturnType<Calendar['countries']>
  readonly parts: ReturnType<Calendar['partsOf']>
  readonly regions: ReturnType<Calendar['regionsOf']>
  readonly onPick: (code: string) => void
}

function Places({ country, part, of, countries, parts, regions, onPick }: PlacesProps) {
  const w = useWords(words)
  const choices = (of: PlacesProps['countries']) =>
    of.map(({ code, name }) => ({ value: code, label: name }))
  return (
    <Group align="end">
      <Select
        label={w('country')}
        searchable
        allowDeselect={false}
        data={choices(countries)}
        value={country ?? null}
        onChange={(code) => code && onPick(code)}
      />
      {country !== undefined && parts.length > 0 && (
        <Select
          label={w('part')}
          searchable
          allowDeselect={false}
          data={[{ value: country, label: w('wholeCountry') }, ...choices(parts)]}
          value={part ?? country}
          onChange={(code) => code && onPick(code)}
        />
      )}
      {part !== undefined && regions.length > 0 && (
        <Select
          label={w('region')}
          searchable
          allowDeselect={false}
          data={[{ value: part, label: w('wholePart') }, ...choices(regions)]}
          value={of ?? part}
          onChange={(code) => code && onPick(code)}
        />
      )}
    </Group>
  )
}

type DaysProps = Props & { readonly days: readonly Holiday[] }

function Days({ days, closed }: DaysProps) {
  const w = useWords(words)
  const locale = useLocale()
  const close = useDeed(closeHolidays)
  const open = days.filter(({ day }) => !isShut(day, closed))
  const shut = (some: readonly Holiday[]) =>
    void close({ days: some.map(({ day, name }) => ({ day, why: name.slice(0, 200) })) })
  if (days.length === 0) return <Text>{w('noHolidays')}</Text>
  return (
    <Stack gap="xs">
      {days.map((each) => (
        <Group key={each.day} justify="space-between" mih={36}>
          <Text>{w('closedBecause', { when: sayFullDay(each.day, locale), why: each.name })}</Text>
          {open.includes(each) ? (
            <ActionButton
              size="sm"
              label={w('shutThatDay')}
              about={each.name}
              onPress={() => shut([each])}
            />
          ) : (
            <Text c="dimmed">{w('isShut')}</Text>
          )}
        </Group>
      ))}
      {open.length > 1 && (
        <Group>
          <ActionButton label={w('shutAll')} onPress={() => shut(open)} />
        </Group>
      )}
    </Stack>
  )
}
