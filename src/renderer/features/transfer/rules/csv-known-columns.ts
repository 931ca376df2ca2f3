import type { DateKind } from './brought.ts'
import type { Column } from './csv-columns.ts'

const spellings = (column: Column, names: string): readonly (readonly [string, Column])[] =>
  names.split(',').map((name) => [name.trim(), column] as const)

const date = (what: 'birthday' | 'anniversary'): Column => {
  const kind: DateKind = { what }
  return { is: 'date', kind }
}

/**
 * Headers of Google, Outlook, Square, Shopify, Loyverse, Thunderbird and Roundcube, and common own
 * headers in English, German and Spanish; folded, without marks.
 */
export const knownColumns: ReadonlyMap<string, Column> = new Map([
  ...spellings(
    { is: 'name', part: 'shown' },
    'name, full name, fullname, display name, displayname, customer name, customer, client name, ' +
      'client, contact name, contact, kunde, kundenname, nombre completo, cliente',
  ),
  ...spellings(
    { is: 'name', part: 'given' },
    'first name, firstname, first, given name, forename, vorname, nombre, nombres',
  ),
  ...spellings(
    { is: 'name', part: 'family' },
    'last name, lastname, last, family name, surname, nachname, familienname, apellido, apellidos',
  ),
  ...spellings({ is: 'name', part: 'additional' }, 'middle name, additional name'),
  ...spellings(
    { is: 'name', part: 'prefix' },
    'title, name prefix, prefix, salutation, anrede, tratamiento',
  ),
  ...spellings({ is: 'name', part: 'suffix' }, 'suffix, name suffix'),
  ...spellings({ is: 'nickname' }, 'nickname, spitzname, apodo'),
  ...spellings(
    { is: 'sound', part: 'given' },
    'phonetic first name, given name yomi, given yomi, phonetic given name',
  ),
  ...spellings({ is: 'sound', part: 'additional' }, 'phonetic middle name, additional name yomi'),
  ...spellings(
    { is: 'sound', part: 'family' },
    'phonetic last name, family name yomi, surname yomi, phonetic family name',
  ),
  ...spellings(
    { is: 'sound', part: 'shown' },
    'yomi name, pronunciation, aussprache, pronunciacion',
  ),
  ...spellings(
    { is: 'organisation' },
    'company, company name, organization, organisation, organization name, business name, firm, ' +
      'default address company, billing company, firma, unternehmen, empresa',
  ),
  ...spellings({ is: 'role' }, 'job title, organization title, position, beruf, cargo'),
  ...spellings(date('birthday'), 'birthday, birthdate, birth date, date of birth, dob, bday'),
  ...spellings(date('birthday'), 'geburtstag, geburtsdatum, cumpleanos, fecha de nacimiento'),
  ...spellings(date('anniversary'), 'anniversary, wedding anniversary, jahrestag, aniversario'),
  ...spellings({ is: 'birth', part: 'year' }, 'birth year'),
  ...spellings({ is: 'birth', part: 'month' }, 'birth month'),
  ...spellings({ is: 'birth', part: 'day' }, 'birth day'),
  ...spellings(
    { is: 'note' },
    'note, notes, memo, comment, comments, remark, remarks, notiz, notizen, bemerkung, ' +
      'bemerkungen, nota, notas, comentarios',
  ),
  ...spellings({ is: 'description' }, 'description, beschreibung, descripcion'),
  ...spellings(
    { is: 'tags' },
    'tags, labels, categories, category, group membership, groups, group, keywords, ' +
      'schlagworte, kategorien, etiquetas, categorias, grupos',
  ),
  ...spellings({ is: 'person', role: 'Spouse' }, 'spouse, partner, husband, wife'),
  ...spellings({ is: 'person', role: 'Child' }, 'children, child, kids'),
  ...spellings({ is: 'person', role: 'Manager' }, 'manager s name, manager'),
  ...spellings({ is: 'person', role: 'Assistant' }, 'assistant s name, assistant'),
  ...spellings({ is: 'person-phone', role: 'Assistant' }, 'assistant s phone, assistant phone'),
  ...spellings(
    { is: 'introduced-by' },
    'referred by, introduced by, referrer, empfohlen von, recomendado por',
  ),
  ...spellings({ is: 'source-id', rank: 0 }, 'square customer id'),
  ...spellings({ is: 'source-id', rank: 1 }, 'customer id, client id, contact id, customer code'),
  ...spellings(
    { is: 'source-id', rank: 2 },
    'id, uid, customer number, kundennummer, reference id',
  ),
  ...spellings(
    { is: 'about-the-file' },
    'priority, sensitivity, private, internet free busy, directory server, file as, initials, ' +
      'e mail type, e mail display name, e mail 2 display name, e mail 3 display name',
  ),
])
