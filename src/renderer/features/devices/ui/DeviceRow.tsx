import { Copyable } from '#kit/Copyable.tsx'
import { useAsking } from '#kit/use-asking.ts'
import { useLocale } from '#kit/use-locale.ts'
import { useToday } from '#kit/use-today.ts'
import { useWords } from '#kit/use-words.ts'
import { shorten } from '#shared/base/text.ts'
import { SentenceRow } from '#ui/SentenceRow.tsx'
import { sayShortDate } from '#ui/say-day.ts'
import type { Device } from '../model.ts'
import { warrantyOf } from '../rules.ts'
import { words } from '../words/en.ts'
import { DevicePanel } from './DevicePanel.tsx'

const panels = ['device change'] as const

/** One machine; Enter opens its details. */
export function DeviceRow({ device }: { readonly device: Device }) {
  const [asking, ask] = useAsking(device.id, panels)
  const w = useWords(words)
  const about = useAbout(device)
  const { serial } = device
  return (
    <SentenceRow
      what={shorten(device.name, 120)}
      more={about === '' ? undefined : about}
      below={serial && <Copyable text={serial} shown={w('serialIs', { serial })} />}
      onOpen={() => ask(asking ? undefined : 'device change')}
    >
      {asking && (
        <DevicePanel customerId={device.customerId} device={device} done={() => ask(undefined)} />
      )}
    </SentenceRow>
  )
}

function useAbout(device: Device): string {
  const w = useWords(words)
  const today = useToday()
  const locale = useLocale()
  const { note } = device
  const warranty = warrantyOf(device, today)
  const until = warranty.is === 'unknown' ? '' : sayShortDate(warranty.until, locale)
  const warrantyWords = {
    unknown: undefined,
    running: w('underWarranty', { day: until }),
    ending: w('warrantyEnds', { day: until }),
    over: w('warrantyOver', { day: until }),
  }[warranty.is]
  const known = [warrantyWords, note && shorten(note, 120)]
  return known.filter((each) => each !== undefined).join(' · ')
}
