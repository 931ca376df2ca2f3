import { z } from 'zod'
import { create } from '#book/draft.ts'
import { everyField, rowDeeds } from '#book/row-deeds.ts'
import { forCustomer } from '#kit/for-customer.ts'
import { ok } from '#shared/base/result.ts'
import { dayField, idField, words as text } from '#shared/book/table.ts'
import { customers, type PersonId } from '../customers/model.ts'
import { type DeviceRowId, devices } from './model.ts'
import { words } from './words/en.ts'

const onDevice = rowDeeds(devices, words.say('notThere'))

const facts = {
  name: text(300),
  serial: z.exactOptional(text(200)),
  personId: z.exactOptional(idField<PersonId>()),
  bought: z.exactOptional(dayField),
  warrantyUntil: z.exactOptional(dayField),
  note: z.exactOptional(text()),
}

export const addDevice = forCustomer(customers, {
  name: 'add-device',
  input: facts,
  change: (customer, input, { newId }) =>
    ok([create(devices, { ...input, id: newId<DeviceRowId>() }, [customer])]),
  words: (_change, who) => words.say('didAdd', { who }),
  sample: (pick) => ({ name: pick.text(), serial: pick.text() }),
})

export const editDevice = onDevice.deed({
  name: 'edit-device',
  input: facts,
  change: (_device, given) => ok(everyField(facts, given)),
  words: (_change, who) => words.say('didEdit', { who }),
  sample: (pick) => ({ name: pick.text(), note: pick.text() }),
})

export const trashDevice = onDevice.trash({
  name: 'trash-device',
  words: (_change, who) => words.say('didTrash', { who }),
})

export const putBackDevice = onDevice.putBack({
  name: 'put-back-device',
  words: (_change, who) => words.say('didPutBack', { who }),
})
