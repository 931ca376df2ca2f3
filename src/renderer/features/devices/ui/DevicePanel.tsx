import { Group, Textarea, TextInput } from '@mantine/core'
import { DayField } from '#kit/DayField.tsx'
import { Panel } from '#kit/Panel.tsx'
import { ToTrash } from '#kit/ToTrash.tsx'
import { useDraft } from '#kit/use-draft.ts'
import { useNeeded } from '#kit/use-needed.ts'
import { useSave } from '#kit/use-save.ts'
import { useWords } from '#kit/use-words.ts'
import { isDay } from '#shared/base/day.ts'
import { tidy } from '#shared/base/text.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { addDevice, editDevice } from '../deeds.ts'
import { type Device, devices } from '../model.ts'
import { words } from '../words/en.ts'
import { deviceChangeDraft, deviceDraft } from './drafts.ts'

type Props = {
  readonly customerId: CustomerId
  /** Absent: a new one. */
  readonly device?: Device
  readonly done: () => void
}

type Typed = Readonly<Record<'name' | 'serial' | 'bought' | 'warrantyUntil' | 'note', string>>

/** All fields of one machine. */
export function DevicePanel({ customerId, device, done }: Props) {
  const w = useWords(words)
  const opened = typedOf(device)
  const whose = { about: device?.id ?? customerId, customerId }
  const draft = useDraft(device ? deviceChangeDraft : deviceDraft, whose, opened)
  const typed = draft.fields
  const { save, saving } = useSave(done, draft)
  const field = (name: keyof Typed) => ({
    label: w(name),
    value: typed[name],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      draft.put({ [name]: event.currentTarget.value }),
  })

  const day = (name: 'bought' | 'warrantyUntil') => ({
    label: w(name),
    value: typed[name],
    onValue: (value: string) => draft.put({ [name]: value }),
  })

  const needed = useNeeded(tidy(typed.name) === undefined)

  const onSave = () => {
    const isNameless = needed.isRefused()
    // The field says what it could not read.
    if (!isDayOrNone(typed.bought) || !isDayOrNone(typed.warrantyUntil)) return
    const name = tidy(typed.name)
    if (isNameless || name === undefined) return
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
      disabled={saving}
      draft={draft}
    >
      <TextInput autoFocus error={needed.error} {...field('name')} />
      <TextInput {...field('serial')} />
      <Group grow>
        <DayField past="meant" {...day('bought')} />
        <DayField past="allowed" {...day('warrantyUntil')} />
      </Group>
      <Textarea autosize maxRows={8} {...field('note')} />
      {device && <ToTrash table={devices} id={device.id} done={done} draft={draft} />}
    </Panel>
  )
}

const isDayOrNone = (value: string): boolean => value === '' || isDay(value)

const typedOf = (device: Device | undefined): Typed => ({
  name: device?.name ?? '',
  serial: device?.serial ?? '',
  bought: device?.bought ?? '',
  warrantyUntil: device?.warrantyUntil ?? '',
  note: device?.note ?? '',
})

/** Only what was filled in. */
function factsIn(typed: Typed) {
  const { bought, warrantyUntil } = typed
  return {
    serial: tidy(typed.serial),
    note: typed.note.trim() || undefined,
    bought: isDay(bought) ? bought : undefined,
    warrantyUntil: isDay(warrantyUntil) ? warrantyUntil : undefined,
  }
}
