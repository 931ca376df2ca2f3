import { defineWords } from '#shared/base/words.ts'

export const words = defineWords('devices', {
  devices: 'Devices',
  add: 'Add a device',
  save: 'Save',
  change: 'Change the device',
  name: 'What it is',
  serial: 'Serial number',
  bought: 'Bought',
  warrantyUntil: 'Warranty until',
  note: 'Worth knowing',
  serialIs: 'serial {{serial}}',
  underWarranty: 'warranty until {{day}}',
  warrantyEnds: 'warranty ends {{day}}',
  warrantyOver: 'warranty ended {{day}}',

  didAdd: 'a device of {{who}}',
  didEdit: 'the changed device of {{who}}',
  didTrash: 'a device of {{who}} in the trash',
  didPutBack: 'a device of {{who}} back from the trash',

  notThere: 'This device is no longer in the book. Nothing was changed.',

  table_devices: 'Devices',
  field_name: 'Name',
  field_serial: 'Serial number',
  field_personId: 'Whose',
  field_bought: 'Bought',
  field_warrantyUntil: 'Warranty until',
  field_note: 'Note',
  draft: 'You were adding a device',
  changeDraft: 'You were changing a device',
})
