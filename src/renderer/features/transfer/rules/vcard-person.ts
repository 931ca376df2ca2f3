import type { PersonDraft } from './person-draft.ts'
import { labelWords } from './person-words.ts'
import { takeAndroid } from './vcard-android.ts'
import type { CardProperty } from './vcard-property.ts'
import {
  ignore,
  leaveOutProperty,
  type Take,
  takeAddress,
  takeAddressLabel,
  takeCategories,
  takeCompany,
  takeEmail,
  takeFirm,
  takeKind,
  takeName,
  takeNickname,
  takeNote,
  takePhone,
  takePicture,
  takeRole,
  takeShownName,
  takeUid,
  takeUnknown,
} from './vcard-take.ts'
import { date, labelledDate, relation, sound, takeRelated, takeSound } from './vcard-take-about.ts'

/** Puts every property of a card into its field, or keeps it for the note. */
export function fillFromCard(draft: PersonDraft, properties: readonly CardProperty[]): void {
  const labels = new Map(
    properties.flatMap(({ name, group, text }) =>
      name === 'X-ABLABEL' && group ? [[group, labelWords(text)] as const] : [],
    ),
  )
  draft.nameColumn = 'N'
  for (const property of properties.toSorted((one, other) => rank(one) - rank(other))) {
    if (property.text.trim() === '') continue
    const take = takers.get(property.name) ?? takeUnknown
    take(draft, property, property.group ? labels.get(property.group) : undefined)
  }
}

// The preferred one comes first: it is the number we show.
function rank({ types, params }: CardProperty): number {
  const preference = Number(params.get('PREF') ?? Number.NaN)
  if (preference >= 1 && preference <= 100) return preference
  return types.includes('pref') ? 1 : 101
}

const all = (names: string, take: Take): readonly (readonly [string, Take])[] =>
  names.split(' ').map((name) => [name, take] as const)

const takers: ReadonlyMap<string, Take> = new Map<string, Take>([
  ['X-ABLABEL', ignore],
  // They describe the file and its program, not the person.
  ...all(
    'PRODID REV MAILER PROFILE CLASS CLIENTPIDMAP SORT-STRING X-ABADR X-ABUID',
    leaveOutProperty,
  ),
  ...all(
    'X-MOZILLA-HTML X-MOZILLA-PROPERTY X-EVOLUTION-FILE-AS X-COUCHDB-APPLICATION-ANNOTATIONS',
    leaveOutProperty,
  ),
  ...all('X-CLASS X-MS-OL-DESIGN X-MS-OL-DEFAULT-POSTAL-ADDRESS', leaveOutProperty),
  ['FN', takeShownName],
  ['N', takeName],
  ['NICKNAME', takeNickname],
  ['KIND', takeKind],
  ['X-ABSHOWAS', takeCompany],
  ['ORG', takeFirm],
  ['TITLE', takeRole],
  ...all('TEL X-MS-TEL', takePhone),
  ['EMAIL', takeEmail],
  ['ADR', takeAddress],
  ['LABEL', takeAddressLabel],
  ['NOTE', takeNote],
  ['CATEGORIES', takeCategories],
  ['UID', takeUid],
  ['PHOTO', takePicture],
  ['BDAY', date({ what: 'birthday' })],
  ...all('ANNIVERSARY X-ANNIVERSARY', date({ what: 'anniversary' })),
  ...all('X-EVOLUTION-ANNIVERSARY X-MS-ANNIVERSARY', date({ what: 'anniversary' })),
  ['X-ABDATE', labelledDate],
  ...all('RELATED X-ABRELATEDNAMES', takeRelated),
  ...all('X-SPOUSE X-EVOLUTION-SPOUSE X-MS-SPOUSE', relation('spouse')),
  ...all('X-MANAGER X-EVOLUTION-MANAGER X-MS-MANAGER', relation('manager')),
  ...all('X-ASSISTANT X-EVOLUTION-ASSISTANT X-MS-ASSISTANT', relation('assistant')),
  ['X-PHONETIC-FIRST-NAME', sound('given')],
  ['X-PHONETIC-MIDDLE-NAME', sound('additional')],
  ['X-PHONETIC-LAST-NAME', sound('family')],
  ['SOUND', takeSound],
  ['X-ANDROID-CUSTOM', takeAndroid],
])
