import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unreadAllergies, type WrittenRegular } from '#features/customers/rules/written-regulars.ts'
import { readPage } from '#test/support/read-regulars.ts'

const read = (line: string, trade: 'counter' | 'jobs' = 'counter') => {
  const { line: _line, phones, emails, allergies, people, dates, ...rest } = one(line, trade)
  return {
    ...rest,
    ...(phones.length > 0 ? { phones } : {}),
    ...(emails.length > 0 ? { emails } : {}),
    ...(allergies.length > 0 ? { allergies } : {}),
    ...(people.length > 0 ? { people } : {}),
    ...(dates.length > 0 ? { dates } : {}),
  }
}

function one(line: string, trade: 'counter' | 'jobs' = 'counter'): WrittenRegular {
  const [regular] = readPage(line, trade).regulars
  if (!regular) throw new Error(`Nobody was read from ${line}`)
  return regular
}

describe('a regular written on one line', () => {
  const maria = { name: 'Maria', usual: 'flat white, oat', allergies: ['nuts'], since: '2015' }

  it.each([
    ['an en dash', 'Maria – flat white, oat – no nuts – since 2015'],
    ['an em dash', 'Maria — flat white, oat — no nuts — since 2015'],
    ['an em dash without room', 'Maria—flat white, oat—no nuts—since 2015'],
    ['a hyphen', 'Maria - flat white, oat - no nuts - since 2015'],
    ['two hyphens', 'Maria -- flat white, oat -- no nuts -- since 2015'],
    ['a tab', 'Maria\tflat white, oat\tno nuts\tsince 2015'],
    ['a semicolon', 'Maria; flat white, oat; no nuts; since 2015'],
    ['a bullet in front', '• Maria – flat white, oat – no nuts – since 2015'],
    ['a number in front', '12. Maria – flat white, oat – no nuts – since 2015'],
    ['another order', 'Maria – since 2015 – no nuts – flat white, oat'],
    ['the year alone', 'Maria – flat white, oat – no nuts – 2015'],
    ['all in one list', 'Maria – flat white, oat, no nuts, since 2015'],
    ['a colon', 'Maria: flat white, oat – no nuts – since 2015'],
    ['commas only', 'Maria, flat white, oat, no nuts, since 2015'],
  ])('is read with %s', (_how, line) => {
    expect(read(line)).toEqual(maria)
  })

  it('keeps a name with a hyphen whole', () => {
    expect(read('Anne-Marie Müller-Lüdenscheidt - latte')).toEqual({
      name: 'Anne-Marie Müller-Lüdenscheidt',
      usual: 'latte',
    })
  })

  it('keeps a family name in front of a comma in the name', () => {
    expect(read('Smith, John – latte')).toEqual({ name: 'Smith, John', usual: 'latte' })
    expect(read('van der Berg, Ana – latte')).toMatchObject({ name: 'van der Berg, Ana' })
  })

  it('takes someone without a name by their description', () => {
    expect(read('green scarf, double espresso')).toEqual({
      description: 'green scarf',
      usual: 'double espresso',
    })
    expect(read('the man with two dogs – espresso')).toEqual({
      description: 'the man with two dogs',
      usual: 'espresso',
    })
  })

  it('reads a name in any script, and a single lower-case word, as a name', () => {
    expect(read('李雷 – 拿铁')).toEqual({ name: '李雷', usual: '拿铁' })
    expect(read('maria')).toEqual({ name: 'maria' })
  })

  it('finds phone and e-mail', () => {
    expect(read('Bakker BV – 030 123 45 67 – info@bakker.example', 'jobs')).toEqual({
      name: 'Bakker BV',
      phones: ['030 123 45 67'],
      emails: ['info@bakker.example'],
    })
  })

  it('keeps what it does not understand as a note', () => {
    expect(read('Ben – cappuccino – sits by the window – pays on Fridays')).toEqual({
      name: 'Ben',
      usual: 'cappuccino',
      note: 'sits by the window – pays on Fridays',
    })
  })

  it('keeps a client’s words as a note, since a client has no usual drink', () => {
    expect(read('Hotel Lindner – 4 PCs, one NAS – no calls before ten', 'jobs')).toEqual({
      name: 'Hotel Lindner',
      note: '4 PCs, one NAS – no calls before ten',
    })
  })
})

describe('an allergy', () => {
  it.each([
    ['Ana – allergic to nuts', ['nuts']],
    ['Ana – allergic to peanuts and sesame', ['peanuts', 'sesame']],
    ['Ana – severely allergic to nuts', ['nuts']],
    ['Ana – latte, allergic to nuts', ['nuts']],
    ['Ana – nut allergy', ['nut']],
    ['Ana – allergies: nuts, milk', ['nuts', 'milk']],
    ['Ana – no nuts, no milk', ['nuts', 'milk']],
    ['Ana – lactose intolerant', ['lactose']],
    ['Ana – lactose-intolerant', ['lactose']],
    ['Ana – coeliac', ['coeliac']],
    ['Ana – gluten free', ['gluten']],
    ['Ana – no strawberries', ['strawberries']],
    ['Ana – no rhubarb', ['rhubarb']],
    ['Ana – latte, nut allergy', ['nut']],
    ['Ana – no nuts – allergic to NUTS', ['NUTS']],
  ])('is seen in "%s"', (line, allergies) => {
    expect(one(line).allergies).toEqual(allergies)
  })

  it.each([
    ['Ana – daughter is allergic to nuts', [{ name: 'daughter', allergies: ['nuts'] }]],
    ['Family Sousa – two rolls – Lina: no nuts', [{ name: 'Lina', allergies: ['nuts'] }]],
    ['Family Sousa: Lina: no nuts, no milk', [{ name: 'Lina', allergies: ['nuts', 'milk'] }]],
    ['Family Sousa – latte, Lina: no nuts', [{ name: 'Lina', allergies: ['nuts'] }]],
    ['Family Sousa – Lina: allergic to nuts', [{ name: 'Lina', allergies: ['nuts'] }]],
  ])('of someone inside is theirs: %s', (line, people) => {
    expect(one(line)).toMatchObject({ allergies: [], people })
  })

  it.each([
    ['Ana – tea – the allergy nurse', ['the allergy nurse']],
    ['Ana – tea – her friend the coeliac one', ['her friend the coeliac one']],
    ['Ana – tea – carries an EpiPen', ['carries an EpiPen']],
    ['Ana – tea – hat keine Nussallergie', ['hat keine Nussallergie']],
    ['Ana – tea – no problems with nuts', ['no problems with nuts']],
    ['Ana – tea – everything except nuts', ['everything except nuts']],
    ['Ana – tea – brownie without nuts', ['brownie without nuts']],
    ['Ana – tea – no sugar', []],
    ['Ana – tea – no nuts', []],
  ])('that was not read is pointed out, and is no usual: %s', (line, words) => {
    const regular = one(line)
    expect(unreadAllergies(regular)).toEqual(words)
    expect(regular.usual).toBe('tea')
  })

  it.each([
    ['Frau Öztürk, 6 Brötchen, keine Milch', ['6 Brötchen, keine Milch']],
    ['Ana – 6 rolls, no cream', ['6 rolls, no cream']],
    ['Ana – tarta sin nata', ['tarta sin nata']],
    ['Frau Öztürk, Milchkaffee, keine Sahne', []],
    ['Ana – flat white, no milk', []],
    ['Ana – 2 cortados sin leche', []],
    ['Baz – gf bread only', ['gf bread only']],
  ])('may be refused of what is eaten, and is pointed out: %s', (line, words) => {
    expect(unreadAllergies(one(line))).toEqual(words)
  })

  it('said hundreds of times in a pasted line is read once; other words stay and are pointed out', () => {
    const regular = one(`Ana peanut allergy ${'nuts allergy '.repeat(378)}`)
    expect(regular.allergies).toEqual(['nuts'])
    expect(unreadAllergies(regular).join(' ')).toContain('peanut allergy')
  })

  it('is not how a drink is served', () => {
    expect(read('Ana – espresso – no sugar')).toEqual({
      name: 'Ana',
      usual: 'espresso',
      note: 'no sugar',
    })
    expect(read('Ana – black coffee, no milk')).toEqual({
      name: 'Ana',
      usual: 'black coffee, no milk',
    })
    expect(read('Family Sousa – latte – Lina: no sugar')).toEqual({
      name: 'Family Sousa',
      usual: 'latte',
      note: 'Lina: no sugar',
    })
    expect(read('Ana – gluten-free brownie')).toEqual({ name: 'Ana', usual: 'gluten-free brownie' })
  })

  it('keeps all of more than forty', () => {
    const many = Array.from({ length: 60 }, (_, at) => `thing${at}`)
    const { allergies } = one(`Ana – allergic to ${many.join(', ')}`)
    expect(allergies).toHaveLength(40)
    expect(allergies.join(', ')).toBe(many.join(', '))
  })
})

describe('a whole list', () => {
  it('counts all its lines and skips empty ones', () => {
    const { regulars } = readPage('Maria\n\n   \r\nBen\n–\n')
    expect(regulars.map(({ line, name }) => [line, name])).toEqual([
      [1, 'Maria'],
      [4, 'Ben'],
    ])
  })

  it('says which line is too long to be one person, and reads the others', () => {
    const { regulars, tooLong } = readPage(`Maria\n${'word '.repeat(2000)}\nBen`)
    expect(regulars.map((each) => each.name)).toEqual(['Maria', 'Ben'])
    expect(tooLong).toEqual([{ line: 2, letters: 10_000 }])
  })
})

describe('whatever is written', () => {
  const word = fc.constantFrom(
    'Maria',
    'flat',
    'white',
    'oat',
    'nuts',
    'no',
    'sugar',
    'since',
    '2015',
    'Anne-Marie',
    'allergic',
    'to',
    'allergy',
    'and',
    'window',
    '030 1234567',
    'ana@shop.example',
    'Ö',
    '李雷',
    '(big)',
    '"ok"',
  )
  const separator = fc.constantFrom(' – ', ' - ', ' — ', '\t', '; ', ', ', ' ', ': ')
  const line = fc
    .array(fc.tuple(word, separator), { minLength: 1, maxLength: 14 })
    .map((parts) => parts.map(([text, after]) => text + after).join(''))

  it('no word of it is lost', () => {
    fc.assert(
      fc.property(line, fc.constantFrom('counter' as const, 'jobs' as const), (text, trade) => {
        const found = JSON.stringify(one(text, trade)).toLowerCase()
        // These words choose a column and are not kept themselves.
        const said = /^(no|since|allerg\w*|to|and|is)$/i
        for (const each of text.match(/[\p{L}\p{N}]+/gu) ?? [])
          if (!said.test(each)) expect(found).toContain(each.toLowerCase())
      }),
    )
  })

  it('every line with a letter or digit in it gives one regular with a name or a description', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const { regulars } = readPage(text.replace(/[\r\n]/g, ' '))
        if (/[\p{L}\p{N}]/u.test(text)) expect(regulars).toHaveLength(1)
        for (const each of regulars) expect(each.name ?? each.description).toBeTruthy()
      }),
    )
  })
})
