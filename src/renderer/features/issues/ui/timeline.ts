import { goTo } from '#kit/go-to.ts'
import type { TimelinePart } from '#kit/parts/page.ts'
import { dayOf } from '#shared/base/day.ts'
import type { Said } from '#shared/base/said.ts'
import { shorten } from '#shared/base/text.ts'
import type { Issue } from '../model.ts'
import { writtenOf } from '../repo.ts'
import { words } from '../words/en.ts'
import { kindTitle } from './titles.ts'

export const issueTimeline: TimelinePart['load'] = async (records, customerIds, limit, before) =>
  (await writtenOf(records, customerIds, limit, before)).map((issue) => ({
    key: `issue:${issue.id}`,
    at: issue.createdAt,
    day: dayOf(issue.createdAt),
    words: words.say('told', {
      kind: words.say(kindTitle(issue.kind)),
      what: shorten(issue.words, 300),
    }),
    more: stateOf(issue),
    kind: 'issue',
    to: goTo.issue(issue.id),
  }))

function stateOf({ settled, turn }: Issue): Said {
  if (settled) return words.say('settledBy', { how: shorten(settled.how, 200) })
  return words.say(turn === 'ours' ? 'stillOurs' : 'stillTheirs')
}
