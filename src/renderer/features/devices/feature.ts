import { defineFeature } from '#kit/define-feature.ts'
import { trashPart } from '#kit/parts/trash.ts'
import { addDevice, editDevice, putBackDevice, trashDevice } from './deeds.ts'
import { devices } from './model.ts'
import { Devices, DevicesOnPage } from './ui/Devices.tsx'
import { deviceChangeDraft, deviceDraft } from './ui/drafts.ts'
import { words } from './words/en.ts'

export const devicesFeature = defineFeature({
  id: 'devices',
  words,
  tables: [devices],
  deeds: [addDevice, editDevice, trashDevice, putBackDevice],
  trash: [
    trashPart({
      table: devices,
      trash: trashDevice,
      putBack: putBackDevice,
      title: (row) => row.name,
    }),
  ],
  card: [{ slot: 'side', order: 40, trade: 'jobs', View: Devices }],
  drafts: [deviceDraft, deviceChangeDraft],
  page: [{ order: 25, trade: 'jobs', View: DevicesOnPage }],
})
