import { Text, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { Panel, type PanelParts } from './Panel.tsx'

type Props = Omit<PanelParts, 'children'> & {
  readonly label: string
  readonly typed: string
  readonly onType: (text: string) => void
  readonly description?: string
  readonly placeholder?: string
  /** How the typed line was understood, shown before Enter. */
  readonly readBack?: string
  readonly children?: ReactNode
}

/** A panel with one line to fill in; Enter saves. */
export function OneLinePanel(props: Props) {
  const { label, typed, onType, description, placeholder, readBack, children, ...panel } = props
  return (
    <Panel {...panel}>
      <TextInput
        autoFocus
        label={label}
        description={description}
        placeholder={placeholder}
        value={typed}
        onChange={(event) => onType(event.currentTarget.value)}
      />
      {readBack !== undefined && (
        <Text size="sm" aria-live="polite" mih="1.5em">
          {readBack}
        </Text>
      )}
      {children}
    </Panel>
  )
}
