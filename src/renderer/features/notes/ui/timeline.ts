import type { TimelinePart } from '#kit/parts/page.ts'
import { impossible } from '#shared/base/assert.ts'
import type { Said } from '#shared/base/said.ts'
import { shorten } from '#shared/base/text.ts'
import type { Note } from '../model.ts'
import { notesOf } from '../repo.ts'
import { words } from '../words/en.ts'

export const noteTimeline: TimelinePart['load'] = async (records, customerIds, limit, before) =>
  (await notesOf(records, customerIds, limit, before)).map((note) => ({
    key: `note:${note.id}`,
    at: note.at,
    day: note.day,
    words: words.say('said', { what: shorten(note.words, 400) }),
    more: heard(note),
    kind: 'note',
  }))

function heard({ channel, became }: Note): Said {
  const how = words.say(channel)
  switch (became) {
    case undefined:
      return words.say('heard', { how })
    case 'issue':
      return words.say('heardIssue', { how })
    case 'promise':
      return words.say('heardPromise', { how })
    case 'order':
      return words.say('heardOrder', { how })
    default:
      return impossible(became)
  }
}
