/** The middle of the times, and the one that 19 of 20 stay under. */
export const median = (times) => percentile(times, 0.5)
export const p95 = (times) => percentile(times, 0.95)

function percentile(times, part) {
  const sorted = [...times].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}

/** One row a goal of design 9: ours, the peer's, their ratio and whether the goal holds. */
export function rowsOf(times) {
  const { search, dom, frames, card, usual, start, rawGetAll } = times
  return [
    row('Find a customer: key press to results in the DOM, p95', p95(dom), 8, 'goal', 1),
    row(
      'Find a customer: shown in the next frame, not',
      1 - frames.shown / frames.all,
      0.05,
      'goal: at most 5 %',
      1,
      'part',
    ),
    row('Find a customer: one query, p95', p95(search.ours), p95(search.mini), 'MiniSearch', 1),
    row('Find a customer: one query, p95', p95(search.ours), p95(search.fuse), 'Fuse.js', 1),
    row('Opening a card: Enter to card in the DOM, p95', p95(card), 50, 'goal', 1),
    row('The usual, durable, p95', p95(usual.ours), p95(usual.raw), 'one raw strict put', 3),
    row(
      'Start to a usable counter, median',
      median(start),
      median(rawGetAll) + 500,
      'raw getAll of all customers + 500 ms',
      1,
    ),
    ...backupRows(times),
  ]
}

function backupRows({ backup, restore, meanwhile, longest }) {
  return [
    row(
      'Full backup, verified, median',
      median(backup.ours),
      median(backup.peer),
      'dexie-export-import, not verified',
      0.5,
    ),
    row('Full backup: longest task on the screen thread', longest, 50, 'goal', 1),
    atLeast('Restore, verified', restore.ours, restore.raw, 'raw bulkAdd', 0.5, 'rows/s'),
    row(
      'The usual during a backup, durable, p95',
      p95(meanwhile.ours),
      p95(meanwhile.raw),
      'one raw strict put',
      10,
    ),
  ]
}

/** For speeds: more is better. */
function atLeast(name, ours, peer, peerName, goal, unit) {
  const { ratio, ...rest } = row(name, ours, peer, peerName, goal, unit)
  return { ...rest, ratio, goal: `ratio ≥ ${goal}`, holds: ours / peer >= goal }
}

function row(name, ours, peer, peerName, goal, unit = 'ms') {
  const ratio = ours / peer
  return {
    name,
    ours: round(ours),
    peer: round(peer),
    peerName,
    unit,
    ratio: round(ratio),
    goal: `ratio ≤ ${goal}`,
    holds: ratio <= goal,
  }
}

const round = (value) => Math.round(value * 1000) / 1000

export function asTable(rows, size) {
  const lines = rows.map(
    (each) =>
      `| ${each.name} | ${each.ours} ${each.unit} | ${each.peer} ${each.unit} (${each.peerName}) | ${each.ratio} | ${each.goal} | ${each.holds ? 'yes' : 'NO'} |`,
  )
  return [
    `${size.customers} customers, ${size.purchases} purchases of two lines`,
    '',
    '| what | ours | peer | ratio | goal | holds |',
    '|---|---|---|---|---|---|',
    ...lines,
  ].join('\n')
}
