import { Chip, Group, Input, NativeSelect, Stack } from '@mantine/core'
import { useLocale } from '#kit/use-locale.ts'
import { useWords } from '#kit/use-words.ts'
import { sayTime } from '#ui/say-day.ts'
import type { Tastes } from '../repo.ts'
import { words } from '../words/en.ts'
import { weekdayNames } from './weekday-names.ts'

export type UsualHours = NonNullable<Tastes['known'][number]['when']>

type Props = {
  readonly when: UsualHours | undefined
  /** Absent: it always applies. */
  readonly onChange: (when: UsualHours | undefined) => void
}

/** The days and hours a usual applies: the Saturday one, the one before work. */
export function WhenFields({ when = {}, onChange }: Props) {
  const w = useWords(words)
  const locale = useLocale()
  const change = (next: UsualHours) => onChange(isAlways(next) ? undefined : next)
  return (
    <Stack gap="xs">
      <Input.Wrapper label={w('weekdays')} labelElement="div">
        <Chip.Group
          multiple
          value={(when.weekdays ?? []).map(String)}
          onChange={(chosen) => change({ ...when, weekdays: chosen.map(Number).sort() })}
        >
          <Group gap={4} role="group" aria-label={w('weekdays')}>
            {weekdayNames(locale).map((name, at) => (
              <Chip key={name} value={String(at + 1)} size="sm">
                {name}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </Input.Wrapper>
      <Group grow>
        <HourField
          label={w('fromHour')}
          hour={when.from}
          minute={0}
          onChange={(from) => change(hours(when, from, when.to))}
        />
        <HourField
          label={w('toHour')}
          hour={when.to}
          minute={59}
          onChange={(to) => change(hours(when, when.from, to))}
        />
      </Group>
    </Stack>
  )
}

type HourProps = {
  readonly label: string
  readonly hour: number | undefined
  /** Which minute of the hour is shown: its first or its last. */
  readonly minute: 0 | 59
  readonly onChange: (hour: number | undefined) => void
}

function HourField({ label, hour, minute, onChange }: HourProps) {
  const w = useWords(words)
  const locale = useLocale()
  const all = Array.from({ length: 24 }, (_, each) => ({
    value: String(each),
    label: sayTime(each * 60 + minute, locale),
  }))
  return (
    <NativeSelect
      label={label}
      value={hour === undefined ? '' : String(hour)}
      data={[{ value: '', label: w('anyTime') }, ...all]}
      onChange={(event) => {
        const chosen = event.currentTarget.value
        onChange(chosen === '' ? undefined : Number(chosen))
      }}
    />
  )
}

const hours = (
  { weekdays }: UsualHours,
  from: number | undefined,
  to: number | undefined,
): UsualHours => ({ weekdays, from, to })

const isAlways = (when: UsualHours): boolean =>
  (when.weekdays ?? []).length === 0 && when.from === undefined && when.to === undefined
