import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { Aloud } from '#ui/Aloud.tsx'
import { MarkedInput } from '#ui/MarkedInput.tsx'
import { Panel, type PanelParts } from './Panel.tsx'

type Props = Omit<PanelParts, 'children'> & {
  readonly label: string
  readonly typed: string
  readonly onType: (text: string) => void
  readonly description?: string
  /** Why the line can't be saved as it is. */
  readonly error?: string | false | undefined
  readonly placeholder?: string
  /** The words of it that were understood, to be marked. */
  readonly understood?: readonly { readonly start: number; readonly end: number }[]
  /** How the typed line was understood, shown before Enter. */
  readonly readBack?: ReactNode
  readonly children?: ReactNode
}

/** A panel with one line to fill in; Enter saves. */
export function OneLinePanel(props: Props) {
  const { label, typed, onType, understood = [], description, placeholder, error, ...more } = props
  const { readBack, children, ...panel } = more
  return (
    <Panel {...panel}>
      <MarkedInput
        autoFocus
        label={label}
        description={description}
        error={error}
        placeholder={placeholder}
        typed={typed}
        spans={understood}
        onType={onType}
      />
      {readBack !== undefined && (
        <Text fz={24} lh={1.3} mih="1.3em">
          <Aloud>{readBack}</Aloud>
        </Text>
      )}
      {children}
    </Panel>
  )
}
