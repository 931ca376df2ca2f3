import { defineDraft, draftText, maybe, maybeId, oneOf } from '#kit/draft-kind.ts'
import { goTo } from '#kit/go-to.ts'
import { type IssueId, issueKinds, remedies } from '../model.ts'
import { words } from '../words/en.ts'

export const issueDraft = defineDraft({
  panel: 'issue',
  said: words.say('draft'),
  fields: { typed: draftText, kind: maybe(oneOf(issueKinds)), wanted: maybe(oneOf(remedies)) },
})

export const offerDraft = defineDraft({
  panel: 'offer',
  said: words.say('offerDraft'),
  fields: { issue: maybeId<IssueId>(), remedy: maybe(oneOf(remedies)) },
})

export const issueChangeDraft = defineDraft({
  panel: 'issue change',
  said: words.say('changeDraft'),
  to: goTo.issue,
  fields: {
    said: draftText,
    kind: oneOf(issueKinds),
    wanted: maybe(oneOf(remedies)),
    about: maybeId<string>(),
  },
})

export const settleDraft = defineDraft({
  panel: 'issue settle',
  said: words.say('settleDraft'),
  to: goTo.issue,
  fields: { how: draftText, cost: draftText, cause: draftText },
})

export const answerDraft = defineDraft({
  panel: 'issue answer',
  said: words.say('answerDraft'),
  to: goTo.issue,
  fields: { typed: draftText },
})
