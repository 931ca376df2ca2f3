import { useWords } from '#kit/use-words.ts'
import { Page } from '#ui/Page.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import { words } from '../words/en.ts'
import { AboutThisApp } from './AboutThisApp.tsx'
import { DayRoom } from './DayRoom.tsx'
import { HowItLooks } from './HowItLooks.tsx'
import { Keys } from './Keys.tsx'
import { Notices } from './Notices.tsx'
import { OrderChecks } from './OrderChecks.tsx'
import { PricesAndDates } from './PricesAndDates.tsx'
import { QuietFactor } from './QuietFactor.tsx'
import { SlipQuestion } from './SlipQuestion.tsx'
import { StandIn } from './StandIn.tsx'
import { TheShop } from './TheShop.tsx'
import { WhereRecordsLive } from './WhereRecordsLive.tsx'

/** All settings on one page. */
export function SettingsScreen() {
  const w = useWords(words)
  return (
    <Page>
      <PageTitle title={w('settings')} more={w('lead')} />
      <TheShop />
      <PricesAndDates />
      <SlipQuestion />
      <StandIn />
      <HowItLooks />
      <Keys />
      <DayRoom />
      <QuietFactor />
      <Notices />
      <OrderChecks />
      <WhereRecordsLive />
      <AboutThisApp />
    </Page>
  )
}
