import { impossible } from '#shared/base/assert.ts'
import { dateKind, putRelation } from './person-draft.ts'
import type { Take } from './vcard-take.ts'
import { takeNickname, takeUnknown } from './vcard-take.ts'
import { putDate } from './vcard-take-about.ts'

/** Android writes what vCard 2.1 has no name for as `kind;value;type number;own label`. */
export const takeAndroid: Take = (draft, property, label) => {
  const [path = '', value = '', type = '', own = ''] = property.parts
  const kind = /^vnd\.android\.cursor\.item\/(nickname|contact_event|relation)$/.exec(path)?.[1]
  if (kind === undefined || value.trim() === '') return takeUnknown(draft, property, label)
  // The expression allows only these three.
  const known = kind as 'nickname' | 'contact_event' | 'relation'
  switch (known) {
    case 'nickname':
      return takeNickname(draft, { ...property, name: 'NICKNAME', parts: [value] }, label)
    case 'contact_event':
      return putDate(draft, property.name, value, dateKind(eventTypes[Number(type)] ?? own))
    case 'relation':
      return putRelation(draft, value, relationTypes[Number(type)] ?? (own || undefined))
    default:
      return impossible(known)
  }
}

// By the numbers of Android's ContactsContract; 0 is an own label.
const eventTypes = [undefined, 'anniversary', undefined, 'birthday']
const relationTypes = [
  undefined,
  'assistant',
  'brother',
  'child',
  'domestic partner',
  'father',
  'friend',
  'manager',
  'mother',
  'parent',
  'partner',
  'referred by',
  'relative',
  'sister',
  'spouse',
]
