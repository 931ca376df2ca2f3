import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { readList } from '#features/transfer/rules/list-file.ts'
import { filesUnder, programFiles, read } from '#test/support/brought-file.ts'
import { memoryBook } from '#test/support/memory-book.ts'

// Hundreds of generated files take time on a machine that is busy with other tests.
vi.setConfig({ testTimeout: 60_000 })

const bytesOf = (file: string) => new Uint8Array(readFileSync(file))
const real = (path: string) => read(bytesOf(join(programFiles, path)))

describe('files of other programs', () => {
  const cards = filesUnder(join(programFiles, 'vcard'), /\.vcf$/)
  // These hold the path of another file and no card.
  const links = cards.filter((file) => !/BEGIN:VCARD/i.test(readFileSync(file, 'latin1')))

  it('are more than seventy', () => {
    expect(cards.length).toBeGreaterThan(70)
  })

  it.each(cards.filter((file) => !links.includes(file)).map((file) => [basename(file), file]))(
    '%s: every card is a person or reported, no letter is broken, a second time adds nothing',
    (_, file) => {
      const text = readFileSync(file, 'latin1')
      const { people, reported } = read(bytesOf(file))
      const begun = text.match(/^BEGIN:VCARD/gim)?.length ?? 0
      const outside = reported.filter(({ why }) => why === 'outside-a-card').length
      expect(people.length + reported.length - outside).toBe(begun)
      // What text looks like after it was decoded with the wrong encoding.
      expect(JSON.stringify(people.map(({ raw, ...person }) => person))).not.toMatch(/Ã.|â€/)
      const book = memoryBook()
      book.bring(book.plan(people))
      expect(book.plan(people)).toMatchObject({ arrivals: [], additions: [] })
    },
  )

  it('that only point to another file are refused', () => {
    for (const file of links) expect(readList({ name: file, bytes: bytesOf(file) }).ok).toBe(false)
  })

  it('have every person of the seventeen mixed cards', () => {
    const files = filesUnder(join(programFiles, 'vcard/ez-vcard/io/text'), /\.vcf$/)
    const people = files.flatMap((file) => read(bytesOf(file)).people)
    expect(files).toHaveLength(17)
    expect(people).toHaveLength(25)
    expect(people.filter(({ name, emails }) => !name && emails.length === 0)).toEqual([])
  })

  it('give the same values for one person in nine programs', () => {
    const files = filesUnder(join(programFiles, 'vcard/cozy-vcard/fixtures/contactA'), /\.vcf$/)
    for (const file of files) {
      const [person] = read(bytesOf(file)).people
      expect(person?.name, file).toBe('Testé de Cozy')
      expect(person?.note, file).toBe('46b12,\n3ème étage droite.')
      expect(person?.phones.map(({ number }) => number.replace(/\D/g, '')).toSorted()).toEqual(
        expect.arrayContaining(['0123456789', '33612345678']),
      )
    }
  })

  it.each([
    ['google_contacts_new_header.csv', 1, 0],
    ['google_contacts_old_header_mini.csv', 1, 0],
    ['outlook_desktop_short.csv', 1, 0],
    ['pos_customers_loyverse_style.csv', 7, 0],
    ['shopify_customers_export_current.csv', 2, 0],
    ['shopify_customers_export_es.csv', 3, 1],
    ['shopify_customers_export_short.csv', 2, 0],
  ])('%s: %i people, %i reported', (name, people, reported) => {
    const list = real(join('tables', name))
    expect([list.people.length, list.reported.length]).toEqual([people, reported])
  })

  it('of address books are read in every encoding', () => {
    const japanese = real('tables/thunderbird_shift_jis.csv').people
    expect(japanese).toMatchObject([{ name: '山の花子' }])
    const wide = real('tables/thunderbird_utf_16.csv').people
    expect(wide).toMatchObject([{ name: 'Joan Reilly' }])
  })
})
