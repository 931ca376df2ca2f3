const begin = '<!-- npm run damage writes from here -->'
const end = '<!-- to here -->'

/** Markdown: one row for each fault, and the totals. */
export function asDamageTable(rows) {
  const lines = rows.map(
    ({ fault, tries, lost, saw }) => `| ${fault} | ${tries} | ${lost} | ${saw} |`,
  )
  const sum = (of) => rows.reduce((total, row) => total + of(row), 0)
  return [
    '| What was done | Tries | Records lost | What the owner saw |',
    '|---|---:|---:|---|',
    ...lines,
    `| **All** | **${sum((row) => row.tries)}** | **${sum((row) => row.lost)}** | |`,
  ].join('\n')
}

/** The page with its table replaced; the rest stays as it is. */
export function withTable(page, table) {
  const [from, to] = [page.indexOf(begin), page.indexOf(end)]
  if (from < 0 || to < from) throw new Error('docs/reliability.md has no place for the table')
  const day = new Date().toISOString().slice(0, 10)
  const head = `${begin}\n\nBy \`npm run damage\` on ${day}, Node ${process.versions.node}.\n\n`
  return `${page.slice(0, from)}${head}${table}\n\n${page.slice(to)}`
}
