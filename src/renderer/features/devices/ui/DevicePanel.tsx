import { Group, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { DayField } from '#kit/DayField.tsx'
import { Panel } from '#kit/Panel.tsx'
import { ToTrash } from '#kit/ToTrash.tsx'
import { useSave } from '#kit/use-save.ts'
import { useWords } from '#kit/use-words.ts'
import { isDay } from '#shared/base/day.ts'
import { tidy } from '#shared/base/text.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { addDevice, editDevice } from '../deeds.ts'
import { type Device, devices } from '../model.ts'
import { words } from '../words/en.ts'

type Props = {
  readonly customerId: CustomerId
  /** Absent: a new one. */
  readonly device?: Device
  readonly done: () => void
}

type Field = 'name' | 'serial' | 'bought' | 'warrantyUntil' | 'note'

/** All fields of one machine. */
export function DevicePanel({ customerId, device, done }: Props) {
  const w = useWords(words)
  const { save, saving } = useSave(done)
  const [typed, setTyped] = useState<Readonly<Partial<Record<Field, string>>>>({ ...device })
  const field = (name: Field) => ({
    label: w(name),
    value: typed[name] ?? '',
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      setTyped({ ...typed, [name]: event.currentTarget.value }),
  })

  const day = (name: 'bought' | 'warrantyUntil') => ({
    label: w(name),
    value: typed[name] ?? '',
    onValue: (value: string) => setTyped({ ...typed, [name]: value }),
  })

  const onSave = () => {
    // The field says what it could not read.
    if (!isDayOrNone(typed.bought) || !isDayOrNone(typed.warrantyUntil)) return
    const name = tidy(typed.name)
    if (name === undefined) return
    const facts = { name, ...factsIn(typed) }
    if (!device) return void save(addDevice, { customerId, ...facts })
    const { id, personId } = device
    void save(editDevice, { id, personId, ...facts })
  }
  return (
    <Panel
      title={device ? w('change') : w('add')}
      save={w('save')}
      onSave={onSave}
      onClose={done}
      disabled={tidy(typed.name) === undefined || saving}
    >
      <TextInput autoFocus {...field('name')} />
      <TextInput {...field('serial')} />
      <Group grow>
        <DayField past="meant" {...day('bought')} />
        <DayField past="allowed" {...day('warrantyUntil')} />
      </Group>
      <Textarea autosize maxRows={8} {...field('note')} />
      {device && <ToTrash table={devices} id={device.id} done={done} />}
    </Panel>
  )
}

const isDayOrNone = (value = ''): boolean => value === '' || isDay(value)

/** Only what was filled in. */
function factsIn(typed: Readonly<Partial<Record<Field, string>>>) {
  const { bought = '', warrantyUntil = '' } = typed
  return {
    serial: tidy(typed.serial),
    note: typed.note?.trim() || undefined,
    bought: isDay(bought) ? bought : undefined,
    warrantyUntil: isDay(warrantyUntil) ? warrantyUntil : undefined,
  }
}
