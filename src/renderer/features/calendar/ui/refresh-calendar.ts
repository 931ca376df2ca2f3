import { sendTextFile, type TextFile, textFile } from '#kit/text-file.ts'
import type { AppContext } from '#kit/use-book.ts'
import { dayOf } from '#shared/base/day.ts'
import type { Said } from '#shared/base/said.ts'
import type { HostFailure } from '#shared/host/contract.ts'
import { peopleOf } from '../repo.ts'
import { eventsOf, rangeOf } from '../rules/events.ts'
import { useCalendarWork } from '../state.ts'

type Parts = Pick<AppContext, 'book' | 'host' | 'features'>
type Say = (said: Said) => string

/**
 * Writes the file when what it would say is not what is in the folder: `false` if the newest could
 * not be put there. Nothing is done until a folder is chosen, and never for a sample shop.
 */
export async function refreshCalendar(parts: Parts, say: Say): Promise<boolean> {
  const { calls } = parts.host
  if (parts.book.sample) return true
  const told = await calls['calendar:state'](undefined)
  if (!told.ok) return fail(told.error)
  const folder = told.value
  useCalendarWork.setState({ folder })
  if (folder.state !== 'there') {
    useCalendarWork.setState({ failed: undefined })
    return folder.state === 'none'
  }
  const file = await textFile(await calendarText(parts, say))
  if (file.sha256 !== folder.sha256) return write(parts, file)
  useCalendarWork.setState({ failed: undefined })
  return true
}

async function calendarText({ book, features }: Parts, say: Say): Promise<string> {
  const { from, to } = rangeOf(dayOf(book.clock.now()))
  const parts = features.flatMap(({ calendar }) => calendar ?? [])
  const loaded = await Promise.all(parts.map(({ load }) => load(book.records, from, to)))
  const entries = loaded.flat()
  const whose = [...new Set(entries.map(({ customerId }) => customerId))]
  const people = await peopleOf(book.records, whose)
  const { visitMinutes } = book.shop.now()
  const events = eventsOf(entries, people, { visitMinutes, say })
  // Few shops keep a calendar, so the library of its format waits until one does.
  const { icsOf } = await import('../rules/ics.ts')
  let text = ''
  for (const piece of icsOf(events)) {
    text += piece
    await aMoment()
  }
  return text
}

/** For keys and what they draw. */
const aMoment = (): Promise<void> => new Promise((done) => setTimeout(done))

async function write({ host }: Parts, file: TextFile): Promise<boolean> {
  const begun = await host.calls['calendar:begin'](undefined)
  if (!begun.ok) return fail(begun.error)
  const written = await sendTextFile(host, begun.value.handle, file)
  if (!written.ok) return fail(written.error)
  useCalendarWork.setState({ failed: undefined })
  return true
}

function fail({ code }: HostFailure): false {
  useCalendarWork.setState({ failed: code })
  return false
}
