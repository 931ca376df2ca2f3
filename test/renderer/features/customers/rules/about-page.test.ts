import { describe, expect, it } from 'vitest'
import {
  type AboutPerson,
  aboutJson,
  aboutPage,
  withoutOwnersOwn,
} from '#features/customers/rules/about-page.ts'
import type { Paper } from '#features/customers/rules/about-values.ts'
import { isTheirName, madeBefore } from '#features/customers/rules/leaving.ts'
import { type AnyTable, nobody } from '#shared/book/table.ts'

const models = import.meta.glob<Readonly<Record<string, unknown>>>(
  '../../../../../src/renderer/features/*/model.ts',
  { eager: true },
)
const isTable = (value: unknown): value is AnyTable =>
  typeof value === 'object' && value !== null && 'person' in value && 'refers' in value
const aboutPeople = Object.values(models)
  .flatMap((model) => Object.values(model))
  .filter(isTable)
  .filter((table) => table.person !== nobody)

const paper: Paper = {
  title: 'Everything about Ana',
  lead: 'Corner Bakery',
  language: 'en',
  shop: 'Corner Bakery',
  at: 0,
  history: 'What was written down',
  yesOrNo: (yes) => (yes ? 'yes' : 'no'),
  heading: (table) => `Their “${table}”`,
  field: (table, field) => `${field} of ${table}`,
  moment: (at) => `moment ${at}`,
  day: (day) => `day ${day}`,
  money: (minor) => `money ${minor}`,
  deed: (change) => change.deed,
}

const told = (name: string, row: Readonly<Record<string, unknown>>): AboutPerson => ({
  ids: ['ana'],
  tables: [{ name, rows: [row] }],
  history: [],
})

describe('everything about a person', () => {
  it('shows what each table holds, without row ids', () => {
    for (const { name } of aboutPeople) {
      const page = aboutPage(
        told(name, { id: 'row-7', people: [], note: `kept in ${name}` }),
        paper,
      )
      expect(page).toContain(`kept in ${name}`)
      expect(page).toContain(`<h2>Their “${name}”</h2>`)
      expect(page).not.toContain('row-7')
      expect(aboutJson(told(name, { id: 'row-7', note: 'x' }), paper)).toContain('row-7')
    }
  })

  it('writes days, moments, money and people inside in readable form', () => {
    const row = {
      id: 'ana',
      createdAt: 5,
      people: [{ id: 'tim', name: 'Tim', phones: [{ number: '030 1' }], emails: [] }],
      awayUntil: '2026-03-02',
      quote: 250,
      minute: 485,
      personId: 'tim',
      thankedForIntroducing: true,
    }
    const page = aboutPage(told('customers', row), paper)
    expect(page).toContain('<dd>moment 5</dd>')
    expect(page).toContain('<dd>day 2026-03-02</dd>')
    expect(page).toContain('<dd>money 250</dd>')
    expect(page).toContain('<dd>8:05</dd>')
    expect(page).toContain('<dt>personId of customers</dt><dd>Tim</dd>')
    expect(page).toContain('<li>Tim · <ul><li>030 1</li></ul></li>')
    expect(page).toContain('<dt>thankedForIntroducing of customers</dt><dd>yes</dd>')
  })

  it('is text: imported code does not run, and the page requests nothing from the network', () => {
    const bad = '<img src=x onerror=alert(1)>"\'&<script>'
    const row = { id: 'ana', people: [], note: bad, [bad]: bad }
    const page = aboutPage(told('customers', row), { ...paper, title: bad, lead: bad })
    expect(page).not.toMatch(/<img|<script|https?:/)
    expect(page).toContain("default-src 'none'")
  })

  it('leaves out how it is between us unless the owner includes it, in the history too', () => {
    const row = { id: 'ana', people: [], between: 'takes work' }
    const all: AboutPerson = {
      ...told('customers', row),
      history: [
        {
          seq: 1,
          deed: 'edit-customer',
          rows: [{ table: 'customers', id: 'ana', was: {}, now: { between: 'takes work' } }],
        } as unknown as AboutPerson['history'][number],
      ],
    }
    expect(aboutPage(all, paper)).toContain('takes work')
    expect(aboutPage(withoutOwnersOwn(all), paper)).not.toContain('takes work')
    expect(aboutJson(all, paper)).toContain('takes work')
    expect(aboutJson(withoutOwnersOwn(all), paper)).not.toContain('takes work')
  })
})

describe('erasing for good', () => {
  it('needs the customer’s name, and accepts no other', () => {
    expect(isTheirName('  ana müller ', 'Ana Müller')).toBe(true)
    expect(isTheirName('Ana', 'Ana Müller')).toBe(false)
    expect(isTheirName('', '')).toBe(false)
    expect(isTheirName('Ben', 'Ana Müller')).toBe(false)
  })

  it('names the backups of earlier books, and files that somebody put there', () => {
    const facts = { seq: 1, at: 0, rows: 1, size: 1, sha256: '', encrypted: false }
    const entry = (id: string, bookId?: string) =>
      // Brands of a test's own ids.
      ({
        id,
        name: id,
        size: 1,
        at: 0,
        ...(bookId ? { facts: { ...facts, bookId } } : {}),
      }) as never
    const found = madeBefore([entry('a', 'old'), entry('b', 'new'), entry('c')], 'new')
    expect(found.map(({ id }) => id)).toEqual(['a', 'c'])
  })
})
