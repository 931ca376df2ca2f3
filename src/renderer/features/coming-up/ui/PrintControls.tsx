import { NativeSelect } from '@mantine/core'
import { useWords } from '#kit/use-words.ts'
import { ActionButton } from '#ui/ActionButton.tsx'
import { papers } from '#ui/print/paper.ts'
import { words } from '../words/en.ts'
import classes from './ComingUp.module.css'
import type { Printing } from './use-printing.ts'

const sayings = {
  sheet: 'paperSheet',
  a6: 'paperSheet',
  '80mm': 'paper80',
  '58mm': 'paper58',
} as const

/** Prints the day's list; beside it the paper, where there is a choice. */
export function PrintControls({ printing }: { readonly printing: Printing }) {
  const w = useWords(words)
  const { paper, papers: offered, choose, print } = printing
  return (
    <div className={classes.print}>
      {offered.length > 1 && (
        <NativeSelect
          size="md"
          aria-label={w('paper')}
          value={paper}
          data={offered.map((value) => ({ value, label: w(sayings[value]) }))}
          onChange={({ currentTarget: { value } }) => {
            const chosen = papers.find((each) => each === value)
            if (chosen) choose(chosen)
          }}
        />
      )}
      <ActionButton label={w('printDay')} keys="P" onPress={() => print()} />
    </div>
  )
}
