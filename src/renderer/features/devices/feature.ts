import { defineFeature } from '#kit/define-feature.ts'
import { addDevice, editDevice, trashDevice } from './deeds.ts'
import { devices } from './model.ts'
import { Devices, DevicesOnPage } from './ui/Devices.tsx'
import { words } from './words/en.ts'

export const devicesFeature = defineFeature({
  id: 'devices',
  words,
  tables: [devices],
  deeds: [addDevice, editDevice, trashDevice],
  card: [{ slot: 'side', order: 40, trade: 'jobs', View: Devices }],
  page: [{ order: 25, trade: 'jobs', View: DevicesOnPage }],
})
