import type { Records } from '#book/records.ts'
import { goTo } from '#kit/go-to.ts'
import type { TodayRow } from '#kit/parts/today.ts'
import type { Day } from '#shared/base/day.ts'
import type { Said } from '#shared/base/said.ts'
import { shorten } from '#shared/base/text.ts'
import { reopenIssue, stillHolds, turnIssue } from '../deeds.ts'
import type { Issue } from '../model.ts'
import { allOpen, shutTimes, toAskBy } from '../repo.ts'
import { needsAWord, otherTurn, waitedFor } from '../rules/turns.ts'
import { words } from '../words/en.ts'

/** Ours by how long they wait; after them, theirs that have been quiet for too long. */
export async function issuesToday(records: Records, today: Day): Promise<readonly TodayRow[]> {
  const [open, shut, toAsk] = await Promise.all([
    allOpen(records),
    shutTimes(records),
    toAskBy(records, today),
  ])
  const waiting = open
    .filter((issue) => issue.turn === 'ours' || needsAWord(issue, today))
    .map((issue): TodayRow => {
      const days = waitedFor(issue, today, shut)
      const to = otherTurn(issue.turn)
      const label = words.say(to === 'theirs' ? 'flipTheirs' : 'flipOurs')
      return {
        key: `issue:${issue.id}`,
        group: 'waiting',
        customerId: issue.customerId,
        words: wordsOf(issue, days),
        order: issue.turn === 'ours' ? -days : 10_000 - days,
        to: goTo.issue(issue.id),
        keys: [{ letter: 'T', label, deed: turnIssue, input: { id: issue.id, to } }],
        ...toneOf(issue, days),
      }
    })
  return [...waiting, ...toAsk.map(stillWorking)]
}

const stillWorking = ({ id, customerId, words: said }: Issue): TodayRow => ({
  key: `issue-holds:${id}`,
  group: 'today',
  customerId,
  words: words.say('stillWorking', { what: shorten(said, 160) }),
  order: 1,
  isUncounted: true,
  to: goTo.issue(id),
  keys: [
    { letter: 'Enter', label: words.say('itWorks'), deed: stillHolds, input: { id } },
    { letter: 'N', label: words.say('itDoesNot'), deed: reopenIssue, input: { id } },
  ],
})

function wordsOf(issue: Issue, count: number): Said {
  const what = shorten(issue.words, 160)
  if (issue.turn === 'theirs') return words.say('nudge', { count, what })
  return count === 0 ? words.say('waitingToday', { what }) : words.say('waiting', { count, what })
}

/** Amber means waiting; an issue that came in today is not waiting yet. */
function toneOf(issue: Issue, days: number): Pick<TodayRow, 'tone'> {
  if (issue.turn === 'theirs') return { tone: 'theirs' }
  return days === 0 ? {} : { tone: 'due' }
}
