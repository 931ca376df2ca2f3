import { Stack, Text, Title } from '@mantine/core'
import { useWords } from '#kit/use-words.ts'
import { words } from '../words/en.ts'
import { About } from './About.tsx'
import { HowItLooks } from './HowItLooks.tsx'
import { PricesAndDates } from './PricesAndDates.tsx'
import { QuietFactor } from './QuietFactor.tsx'
import classes from './Settings.module.css'
import { TheShop } from './TheShop.tsx'
import { WhereRecordsLive } from './WhereRecordsLive.tsx'

/** All there is to set, on one page. */
export function SettingsScreen() {
  const w = useWords(words)
  return (
    <Stack className={classes.screen} gap="lg">
      <Stack gap={4}>
        <Title order={1}>{w('settings')}</Title>
        <Text c="dimmed">{w('lead')}</Text>
      </Stack>
      <TheShop />
      <PricesAndDates />
      <HowItLooks />
      <QuietFactor />
      <WhereRecordsLive />
      <About />
    </Stack>
  )
}
