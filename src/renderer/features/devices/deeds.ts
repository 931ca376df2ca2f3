import { z } from 'zod'
import { defineDeed } from '#book/define-deed.ts'
import { create, edit } from '#book/draft.ts'
import type { Records } from '#book/records.ts'
import { err, ok } from '#shared/base/result.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { dayField, idField, words as text } from '#shared/book/table.ts'
import type { PersonId } from '../customers/model.ts'
import { type DeviceRowId, devices } from './model.ts'
import { words } from './words/en.ts'

const one = z.strictObject({ id: idField<DeviceRowId>() })
const load = (records: Records, { id }: { readonly id: DeviceRowId }) =>
  records.table(devices).get(id)

const facts = {
  name: text(300),
  serial: z.exactOptional(text(200)),
  personId: z.exactOptional(idField<PersonId>()),
  bought: z.exactOptional(dayField),
  warrantyUntil: z.exactOptional(dayField),
  note: z.exactOptional(text()),
}

export const addDevice = defineDeed({
  name: 'add-device',
  input: z.strictObject({ customerId: idField<CustomerId>(), ...facts }),
  load: async () => undefined,
  change: (_loaded, input, { newId }) =>
    ok([create(devices, { ...input, id: newId<DeviceRowId>() })]),
  words: (_change, who) => words.say('didAdd', { who }),
  sample: (pick) => {
    const customerId = pick.row<CustomerId>('customers')
    return customerId && { customerId, name: pick.text(), serial: pick.text() }
  },
})

/** A form sends all it shows: what is not given again is taken away. */
export const editDevice = defineDeed({
  name: 'edit-device',
  input: one.extend(facts),
  load,
  change: (device, { id: _id, ...given }) => {
    if (!device) return err(words.say('notThere'))
    const none = { serial: undefined, personId: undefined, bought: undefined }
    return ok([
      edit(devices, device, { ...none, warrantyUntil: undefined, note: undefined, ...given }),
    ])
  },
  words: (_change, who) => words.say('didEdit', { who }),
  sample: (pick) => {
    const id = pick.row<DeviceRowId>('devices')
    return id && { id, name: pick.text(), note: pick.text() }
  },
})

export const trashDevice = defineDeed({
  name: 'trash-device',
  input: one,
  load,
  change: (device, _input, { now }) =>
    device
      ? ok([edit(devices, device, { deletedAt: device.deletedAt ?? now })])
      : err(words.say('notThere')),
  words: (_change, who) => words.say('didTrash', { who }),
  sample: (pick) => {
    const id = pick.row<DeviceRowId>('devices')
    return id && { id }
  },
})
