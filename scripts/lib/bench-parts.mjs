import { measureApp } from './bench-app.mjs'
import { backUpInApp } from './bench-backup.mjs'

const port = 4_917

/** The times of each wanted part, in turn with its peer, so that a slow moment hits both. */
export async function measure(context, openPlace, { size, smallSize, only, rounds }) {
  const place = await filled(await openPlace(port), size)
  const { ask, open, page, url } = place
  const wants = (part, words) => {
    if (only.includes(part)) console.log(words)
    return only.includes(part)
  }
  const times = {}
  if (wants('app', 'Starts, keys and cards in the app…')) {
    const rawGetAll = () => open().then(() => ask('rawGetAll'))
    times.app = await measureApp(page, url, { rounds: rounds.start, rawGetAll })
    await open()
  }
  if (wants('search', 'Search against the peers…'))
    times.search = await ask('search', rounds.search)
  if (wants('usual', 'The usual and a raw put, in pairs…'))
    times.usual = await ask('usual', rounds.pairs)
  if (wants('backup', 'Backups, ours and the peer’s…'))
    times.backup = await backups(ask, rounds.backup)
  if (wants('restore', 'A restore, and raw adding of the same rows…'))
    times.restore = { raw: await ask('rawBulkAdd'), ours: await ask('oursRestore') }
  if (
    wants('meanwhile', 'The usual at rest and during backups, here and in a tenth of the book…')
  ) {
    const small = await filled(await openPlace(port + 1), smallSize)
    times.meanwhile = {
      small: await small.ask('usualMeanwhile', rounds.usual),
      ...(await ask('usualMeanwhile', rounds.usual)),
    }
  }
  if (wants('screen', 'The screen thread during a backup…'))
    times.screen = { longest: await backUpInApp(context, url) }
  return times
}

async function filled(place, size) {
  await place.open()
  console.log(`Filling a book of ${size.customers} customers and ${size.purchases} purchases…`)
  await place.ask('fill', size)
  return place
}

async function backups(ask, rounds) {
  const times = { ours: [], peer: [] }
  for (let round = 0; round < rounds; round++) {
    times.ours.push(await ask('oursBackup'))
    times.peer.push(await ask('peerBackup'))
  }
  return times
}
