import { Text } from '@mantine/core'
import { useWords } from '#kit/use-words.ts'
import { ActionButton } from '#ui/ActionButton.tsx'
import { Section } from '#ui/Section.tsx'
import { words } from '../words/en.ts'
import classes from './Prints.module.css'

export function KeysPart({ onPrint }: { readonly onPrint: () => void }) {
  const w = useWords(words)
  return (
    <Section title={w('keys')}>
      <div className={classes.part}>
        <Text>{w('keysMore')}</Text>
        <div className={classes.acts}>
          <ActionButton label={w('print')} about={w('keys')} onPress={onPrint} />
        </div>
      </div>
    </Section>
  )
}
