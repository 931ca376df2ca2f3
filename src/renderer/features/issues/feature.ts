import { IconMessages } from '@tabler/icons-react'
import { defineFeature } from '#kit/define-feature.ts'
import { cardPart } from '#kit/parts/counter.ts'
import { trashPart } from '#kit/parts/trash.ts'
import {
  editIssue,
  offerRemedy,
  openIssue,
  putBackIssue,
  reopenIssue,
  settleIssue,
  stillHolds,
  trashIssue,
  turnIssue,
} from './deeds.ts'
import { issues } from './model.ts'
import { openWith } from './repo.ts'
import { answerDraft, issueChangeDraft, issueDraft, offerDraft, settleDraft } from './ui/drafts.ts'
import { IssuePanel } from './ui/IssuePanel.tsx'
import { IssueScreen } from './ui/IssueScreen.tsx'
import { IssuesOnCard } from './ui/IssuesOnCard.tsx'
import { IssuesScreen } from './ui/IssuesScreen.tsx'
import { mentionIssue } from './ui/mention.ts'
import { OfferPanel } from './ui/OfferPanel.tsx'
import { OpenIssues } from './ui/OpenIssues.tsx'
import { issueTimeline } from './ui/timeline.ts'
import { issuesToday } from './ui/today-rows.ts'
import { words } from './words/en.ts'

export const issuesFeature = defineFeature({
  id: 'issues',
  words,
  tables: [issues],
  deeds: [
    openIssue,
    turnIssue,
    settleIssue,
    reopenIssue,
    stillHolds,
    editIssue,
    offerRemedy,
    trashIssue,
    putBackIssue,
  ],
  trash: [
    trashPart({
      table: issues,
      trash: trashIssue,
      putBack: putBackIssue,
      title: (row) => row.words,
    }),
  ],
  today: { load: issuesToday, greeting: (count) => words.say('greeting', { count }) },
  card: [cardPart({ slot: 'side', order: 30, read: openWith, View: IssuesOnCard })],
  mention: [{ order: 30, load: mentionIssue }],
  actions: [
    {
      id: 'issue',
      letter: 'I',
      label: words.say('newIssue'),
      order: 40,
      largeFor: ['jobs'],
      draft: issueDraft,
      Panel: IssuePanel,
    },
    {
      id: 'offer',
      letter: 'O',
      label: (trade) => words.say(trade === 'jobs' ? 'makeItRight' : 'offer'),
      order: 50,
      draft: offerDraft,
      Panel: OfferPanel,
    },
  ],
  drafts: [issueChangeDraft, settleDraft, answerDraft],
  page: [{ order: 10, View: OpenIssues }],
  timeline: { load: issueTimeline },
  commands: [{ id: 'issues', label: words.say('issues'), to: '/issues' }],
  screens: [
    {
      path: '/issues',
      Component: IssuesScreen,
      rail: { at: 'rail', order: 50, label: words.say('issues'), Icon: IconMessages },
    },
    { path: '/issues/$issueId', Component: IssueScreen },
  ],
})
