import { present } from '#shared/base/present.ts'
import type { Change, Image } from '#shared/book/change.ts'
import type { Customer } from '../model.ts'
import { escapeText, type Paper, saidValue } from './about-values.ts'

/** All that the book holds about one person, for their export. */
export type AboutPerson = {
  readonly ids: readonly string[]
  readonly tables: readonly { readonly name: string; readonly rows: readonly Image[] }[]
  readonly history: readonly Change[]
}

/** Shown only to the owner, as the form says: exported only when the owner wants it. */
const ownersOwn = 'between'

export function withoutOwnersOwn({ tables, history, ids }: AboutPerson): AboutPerson {
  const bare = ({ [ownersOwn]: _own, ...rest }: Image): Image => rest
  return {
    ids,
    tables: tables.map((table) =>
      table.name === 'customers' ? { ...table, rows: table.rows.map(bare) } : table,
    ),
    history: history.map((change) => ({
      ...change,
      rows: change.rows.map(({ was, now, ...row }) => ({
        ...row,
        ...present({ was: was && bare(was), now: now && bare(now) }),
      })),
    })),
  }
}

/** One JSON object for programs: rows by table, and who did what to them when. */
export const aboutJson = (told: AboutPerson, paper: Pick<Paper, 'shop' | 'at'>): string =>
  `${JSON.stringify(
    {
      format: 'the-usual-person',
      formatVersion: 1,
      shop: paper.shop,
      at: paper.at,
      ids: told.ids,
      tables: Object.fromEntries(told.tables.map(({ name, rows }) => [name, rows])),
      history: told.history,
    },
    null,
    2,
  )}\n`

/** The same for people: one self-contained page without scripts; everything is text. */
export function aboutPage(told: AboutPerson, paper: Paper): string {
  const inside = new Map(
    told.tables
      .filter(({ name }) => name === 'customers')
      .flatMap(({ rows }) => rows)
      // Rows of the customers table, straight from the book.
      .flatMap((row) => (row.people as Customer['people']).map((each) => [each.id, each.name])),
  )
  const named = { ...paper, inside }
  const sections = told.tables
    .filter(({ rows }) => rows.length > 0)
    .map(({ name, rows }) => section(name, rows, named))
  const history = told.history
    .toReversed()
    .map(
      (change) =>
        `<li><b>${escapeText(paper.moment(change.at))}</b> ${escapeText(paper.deed(change))}</li>`,
    )
  return [
    `<!doctype html><html lang="${escapeText(paper.language)}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escapeText(paper.title)}</title><style>${look}</style></head><body>`,
    `<h1>${escapeText(paper.title)}</h1><p class="lead">${escapeText(paper.lead)}</p>`,
    ...sections,
    `<h2>${escapeText(paper.history)}</h2><ul class="history">${history.join('')}</ul>`,
    '</body></html>\n',
  ].join('\n')
}

function section(table: string, rows: readonly Image[], paper: Paper): string {
  const entries = rows.map((row) => {
    const facts = bookkeepingLast(row).flatMap(([field, value]) => {
      const said = saidValue(field, value, paper)
      if (said === undefined) return []
      return [`<dt>${escapeText(paper.field(table, field))}</dt><dd>${said}</dd>`]
    })
    return `<dl>${facts.join('')}</dl>`
  })
  return `<h2>${escapeText(paper.heading(table))}</h2>${entries.join('\n')}`
}

/** The content comes first, the time of writing last. */
const bookkeepingLast = (row: Image): readonly (readonly [string, unknown])[] => {
  const { createdAt, updatedAt, deletedAt, ...facts } = row
  return Object.entries({ ...facts, createdAt, updatedAt, deletedAt })
}

const look = `body{font:16px/1.5 system-ui,sans-serif;color:#2b2622;background:#fffdf9;max-width:46rem;margin:2.5rem auto;padding:0 1.25rem}
h1{font-size:1.9rem;margin:0 0 .25rem}h2{font-size:1.2rem;margin:2.25rem 0 .5rem;border-bottom:1px solid #e3d9cd;padding-bottom:.25rem}
.lead{color:#6b6158;margin:0 0 1rem}dl{display:grid;grid-template-columns:minmax(7rem,12rem) 1fr;gap:.15rem 1rem;margin:0 0 1rem;padding:0 0 1rem;border-bottom:1px dotted #e3d9cd}
dl:last-of-type{border:0}dt{color:#6b6158}dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}dd ul{margin:0;padding-left:1.1rem}
.history{padding-left:1.1rem}.history b{font-weight:500;color:#6b6158;margin-right:.5rem}@media print{body{margin:0}dl{break-inside:avoid}}`
