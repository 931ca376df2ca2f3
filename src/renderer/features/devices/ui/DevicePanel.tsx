import { Button, Group, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useDeed } from '#kit/use-deed.ts'
import { useWords } from '#kit/use-words.ts'
import { isDay } from '#shared/base/day.ts'
import { tidy } from '#shared/base/text.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { Panel } from '#ui/Panel.tsx'
import { addDevice, editDevice, trashDevice } from '../deeds.ts'
import type { Device } from '../model.ts'
import { words } from '../words/en.ts'

type Props = {
  readonly customerId: CustomerId
  /** Absent: a new one. */
  readonly device?: Device
  readonly done: () => void
}

type Field = 'name' | 'serial' | 'bought' | 'warrantyUntil' | 'note'

/** All there is to know of one machine. */
export function DevicePanel({ customerId, device, done }: Props) {
  const w = useWords(words)
  const add = useDeed(addDevice)
  const change = useDeed(editDevice)
  const trash = useDeed(trashDevice)
  const [typed, setTyped] = useState<Readonly<Partial<Record<Field, string>>>>({ ...device })
  const field = (name: Field) => ({
    label: w(name),
    value: typed[name] ?? '',
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      setTyped({ ...typed, [name]: event.currentTarget.value }),
  })

  const save = async () => {
    const name = tidy(typed.name)
    if (name === undefined) return
    const facts = { name, ...factsIn(typed) }
    const whose = device?.personId === undefined ? {} : { personId: device.personId }
    const saved = device
      ? await change({ id: device.id, ...facts, ...whose })
      : await add({ customerId, ...facts })
    if (saved) done()
  }
  const putAway = async () => {
    if (device && (await trash({ id: device.id }))) done()
  }
  return (
    <Panel
      title={device ? w('change') : w('add')}
      save={w('save')}
      close={w('close')}
      onSave={() => void save()}
      onClose={done}
      disabled={tidy(typed.name) === undefined}
    >
      <TextInput autoFocus {...field('name')} />
      <TextInput {...field('serial')} />
      <Group grow>
        <TextInput type="date" {...field('bought')} />
        <TextInput type="date" {...field('warrantyUntil')} />
      </Group>
      <Textarea autosize maxRows={8} {...field('note')} />
      {device && (
        <Group>
          <Button variant="subtle" color="berry" onClick={() => void putAway()}>
            {w('trash')}
          </Button>
        </Group>
      )}
    </Panel>
  )
}

/** Only what was filled in. */
function factsIn(typed: Readonly<Partial<Record<Field, string>>>) {
  const [serial, note] = [tidy(typed.serial), typed.note?.trim()]
  const { bought = '', warrantyUntil = '' } = typed
  return {
    ...(serial === undefined ? {} : { serial }),
    ...(note ? { note } : {}),
    ...(isDay(bought) ? { bought } : {}),
    ...(isDay(warrantyUntil) ? { warrantyUntil } : {}),
  }
}
