import { z } from 'zod'
import type { Brand } from '#shared/base/brand.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { dayField, defineTable, idField, rowFields, words } from '#shared/book/table.ts'
import type { PersonId } from '../customers/model.ts'

export type DeviceRowId = Brand<string, 'DeviceRowId'>

const device = z.strictObject({
  ...rowFields<DeviceRowId>(),
  customerId: idField<CustomerId>(),
  name: words(300),
  serial: z.exactOptional(words(200)),
  /** Who inside the customer uses it. */
  personId: z.exactOptional(idField<PersonId>()),
  bought: z.exactOptional(dayField),
  warrantyUntil: z.exactOptional(dayField),
  note: z.exactOptional(words()),
})

/** A machine we look after. */
export type Device = z.infer<typeof device>

export const devices = defineTable<Device>({
  name: 'devices',
  schema: device,
  refers: { customerId: 'customers' },
  person: (row) => row.customerId,
})
