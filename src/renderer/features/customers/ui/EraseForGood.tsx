import { Alert, Button, Divider, Group, List, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useAppContext } from '#kit/use-book.ts'
import { useSay, useWords } from '#kit/use-words.ts'
import type { Said } from '#shared/base/said.ts'
import { shorten } from '#shared/base/text.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { LongProgress } from '#ui/LongProgress.tsx'
import { isTheirName } from '../rules/leaving.ts'
import { words } from '../words/en.ts'
import classes from './EraseForGood.module.css'
import { type EraseStep, eraseForGood } from './erase.ts'
import { HandOverButtons } from './HandOver.tsx'
import { paths } from './paths.ts'
import { StillHolding } from './StillHolding.tsx'

type Props = {
  readonly id: CustomerId
  readonly called: string
  readonly onClose: () => void
}

type Stage =
  | { readonly at: 'asking'; readonly trouble?: Said }
  | { readonly at: 'erasing'; readonly step: EraseStep; readonly stop: AbortController }

/** Asks for confirmation; until the last moment it can be stopped with nothing changed. */
export function EraseForGood({ id, called, onClose }: Props) {
  const w = useWords(words)
  const app = useAppContext()
  const [stage, setStage] = useState<Stage>({ at: 'asking' })
  const erase = async () => {
    const stop = new AbortController()
    const onStep = (step: EraseStep) => setStage({ at: 'erasing', step, stop })
    onStep({ doing: words.say('eraseBuilding'), done: 0 })
    const result = await eraseForGood(app, id, { onStep, signal: stop.signal })
    if (!result.ok) return setStage({ at: 'asking', trouble: result.error })
    window.location.hash = `#${paths.erased}`
    window.location.reload()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={w('eraseTitle', { who: shorten(called, 60) })}
      closeOnClickOutside={false}
      closeOnEscape={stage.at === 'asking'}
      withCloseButton={stage.at === 'asking'}
      closeButtonProps={{ 'aria-label': w('close') }}
    >
      {stage.at === 'asking' ? (
        <Asking
          id={id}
          called={called}
          trouble={stage.trouble}
          onErase={() => void erase()}
          onClose={onClose}
        />
      ) : (
        <Erasing stage={stage} />
      )}
    </Modal>
  )
}

type AskingProps = Props & {
  readonly trouble: Said | undefined
  readonly onErase: () => void
}

function Asking({ id, called, trouble, onErase, onClose }: AskingProps) {
  const w = useWords(words)
  const say = useSay()
  const [typed, setTyped] = useState('')
  return (
    <Stack gap="md">
      {trouble && (
        <Alert role="alert" color="berry" variant="light">
          {say(trouble)}
        </Alert>
      )}
      <Text>{w('eraseWhat')}</Text>
      <List spacing={6}>
        <List.Item>{w('eraseCopies')}</List.Item>
        <List.Item>{w('eraseNoWayBack')}</List.Item>
        <List.Item>{w('eraseOthersWords')}</List.Item>
        <List.Item>{w('eraseLists')}</List.Item>
      </List>
      <StillHolding when="before" />
      <Divider />
      <Text fw={500}>{w('eraseHandOver')}</Text>
      <HandOverButtons id={id} called={called} />
      <Stack gap="md" className={classes.decide}>
        <TextInput
          label={w('eraseType', { who: called })}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          spellCheck={false}
        />
        <Group justify="flex-end">
          <Button data-autofocus onClick={onClose}>
            {w('keepThem')}
          </Button>
          <Button
            variant="outline"
            color="berry"
            disabled={!isTheirName(typed, called)}
            onClick={onErase}
          >
            {w('eraseForGood')}
          </Button>
        </Group>
      </Stack>
    </Stack>
  )
}

function Erasing({ stage }: { readonly stage: Extract<Stage, { at: 'erasing' }> }) {
  const w = useWords(words)
  const say = useSay()
  const { step, stop } = stage
  return (
    <LongProgress
      doing={say(step.doing)}
      done={step.done}
      {...(step.last ? {} : { cancel: { label: w('eraseStop'), onPress: () => stop.abort() } })}
    />
  )
}
