import { Button, Group } from '@mantine/core'
import { useAsking } from '#kit/use-asking.ts'
import { useLive } from '#kit/use-live.ts'
import { useWords } from '#kit/use-words.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { Section } from '#ui/Section.tsx'
import { SentenceList } from '#ui/SentenceList.tsx'
import { devicesOf } from '../repo.ts'
import { words } from '../words/en.ts'
import { DevicePanel } from './DevicePanel.tsx'
import { DeviceRow } from './DeviceRow.tsx'

type Props = { readonly customerId: CustomerId }

/** The machines we look after for them. */
export function Devices({ customerId }: Props) {
  const w = useWords(words)
  const devices = useLive((records) => devicesOf(records, customerId), [customerId])
  if (!devices || devices.length === 0) return null
  return (
    <Section title={w('devices')} order={3}>
      <SentenceList>
        {devices.map((device) => (
          <DeviceRow key={device.id} device={device} />
        ))}
      </SentenceList>
    </Section>
  )
}

const panels = ['device'] as const

/** On the customer's page a machine can be added, too. */
export function DevicesOnPage({ customerId }: Props) {
  const w = useWords(words)
  const [adding, ask] = useAsking(customerId, panels)
  return (
    <div>
      <Devices customerId={customerId} />
      {adding ? (
        <DevicePanel customerId={customerId} done={() => ask(undefined)} />
      ) : (
        <Group>
          <Button variant="subtle" size="compact-sm" ml={-8} px={8} onClick={() => ask('device')}>
            {w('add')}
          </Button>
        </Group>
      )}
    </div>
  )
}
