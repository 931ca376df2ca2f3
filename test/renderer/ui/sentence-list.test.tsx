import { useState } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { Panel } from '#kit/Panel.tsx'
import { show } from '#test/support/show.tsx'
import { Section } from '#ui/Section.tsx'
import { SentenceList } from '#ui/SentenceList.tsx'
import { SentenceRow } from '#ui/SentenceRow.tsx'

let closeWindow: () => void = () => undefined
afterEach(() => closeWindow())

const opened: string[] = []

function Promises() {
  const [open, setOpen] = useState(['Maria', 'Jonas', 'Ewa'])
  return (
    <main>
      <button type="button">Before</button>
      <SentenceList label="Today">
        {open.map((who) => (
          <SentenceRow
            key={who}
            who={who}
            what="the cake at noon"
            keys={[
              {
                letter: 'K',
                label: 'Kept',
                onPress: () => setOpen(open.filter((each) => each !== who)),
              },
            ]}
            onOpen={() => opened.push(who)}
          />
        ))}
      </SentenceList>
    </main>
  )
}

/** One promise with a panel opened by its key. */
function Moved() {
  const [asks, setAsks] = useState(false)
  return (
    <SentenceList label="Today">
      <SentenceRow
        who="Maria"
        what="the cake at noon"
        keys={[{ letter: 'M', label: 'Move', onPress: () => setAsks(true) }]}
        onOpen={() => undefined}
      >
        {asks && (
          <Panel
            title="Later"
            save="Move it"
            close="Close"
            onSave={() => setAsks(false)}
            onClose={() => setAsks(false)}
          >
            {/* biome-ignore lint/a11y/noAutofocus: as every panel of a row has it. */}
            <input aria-label="When instead?" autoFocus />
          </Panel>
        )}
      </SentenceRow>
    </SentenceList>
  )
}

const Nothing = () => null

const row = (name: RegExp) => page.getByRole('button', { name })

describe('a list of promises', () => {
  it('is moved through with the arrows, opened with Enter, and left with one Tab', async () => {
    closeWindow = (await show(<Promises />)).close
    await userEvent.click(page.getByRole('button', { name: 'Before' }))
    await userEvent.tab()
    await expect.element(row(/^Maria/)).toHaveFocus()
    await userEvent.keyboard('{ArrowDown}')
    await expect.element(row(/^Jonas/)).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    expect(opened).toEqual(['Jonas'])
    await userEvent.keyboard('{End}')
    await expect.element(row(/^Ewa/)).toHaveFocus()
  })

  it('moves the focus to the next row when a key has done one', async () => {
    closeWindow = (await show(<Promises />)).close
    await userEvent.click(page.getByRole('button', { name: 'Before' }))
    await userEvent.tab()
    await userEvent.keyboard('k')
    await expect.element(row(/^Maria/)).not.toBeInTheDocument()
    await expect.element(row(/^Jonas/)).toHaveFocus()
  })

  it('has the focus again when the panel of a row closes, saved or not', async () => {
    closeWindow = (await show(<Moved />)).close
    for (const end of ['{Escape}', 'friday{Enter}']) {
      await userEvent.click(page.getByRole('button', { name: 'Move: Maria, the cake at noon' }))
      await expect.element(page.getByLabelText('When instead?')).toHaveFocus()
      await userEvent.keyboard(end)
      await expect.element(row(/^Maria/)).toHaveFocus()
    }
  })

  it('can be done with the mouse alone', async () => {
    closeWindow = (await show(<Promises />)).close
    await userEvent.click(page.getByRole('button', { name: 'Kept' }).nth(2))
    await expect.element(row(/^Ewa/)).not.toBeInTheDocument()
  })
})

describe('a section', () => {
  it('is hidden when nothing in it has anything to show', async () => {
    closeWindow = (
      await show(
        <>
          <Section title="Coming up">
            <Nothing />
          </Section>
          <Section title="Today">Two promises</Section>
        </>,
      )
    ).close
    await expect.element(page.getByRole('region', { name: 'Today' })).toBeVisible()
    await expect.element(page.getByText('Coming up')).not.toBeVisible()
  })
})
