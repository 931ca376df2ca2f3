import { MantineProvider } from '@mantine/core'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { features } from '#app/features.ts'
import { FindRecords } from '#app/recovery/FindRecords.tsx'
import { startWords } from '#app/start-words.ts'
import { cssVariables, makeTheme } from '#app/theme.ts'
import type { Change } from '#shared/book/change.ts'
import type { Stamp } from '#shared/book/stamp.ts'
import { computerWithCopies, lostShop } from '#test/support/lost-shop.ts'
import { mount } from '#test/support/show.tsx'
import { freshComputer, stampHere } from '#test/support/window-parts.ts'
import '@mantine/core/styles.layer.css'
import '#app/app.css'

let closeWindow: () => void = () => undefined

beforeEach(async () => {
  await freshComputer()
  await startWords(features, 'en')
})
afterEach(() => closeWindow())

function open(
  stamp: Stamp,
  backups: readonly File[],
  journal: readonly Change[] | undefined,
  shown: Omit<Parameters<typeof FindRecords>[0], 'parts'> = { trouble: { kind: 'missing' }, stamp },
) {
  const parts = computerWithCopies(stamp, backups, journal)
  closeWindow = mount(
    <MantineProvider theme={makeTheme('Close')} cssVariablesResolver={cssVariables}>
      <main>
        <FindRecords {...shown} parts={parts} />
      </main>
    </MantineProvider>,
  ).close
}

const best = () => page.getByRole('region', { name: 'The best way back' })

describe('let’s find your records', () => {
  it('Backups exist, no way to restore: offers the newest plus what was written since; nothing is missing', async () => {
    const { stamp, changes, backup } = await lostShop()
    open(stamp, [backup], changes)
    await expect.element(best().getByText(/and what you wrote since/)).toBeVisible()
    await expect.element(best().getByText(/Brings back everything, up to/)).toBeVisible()
    await expect.element(best().getByRole('button', { name: 'Bring it back' })).toHaveFocus()
    await expect.element(best().getByText('People')).toBeVisible()
    await expect.element(page.getByText('The second copy of all you wrote')).toBeVisible()
    const { violations } = await axe.run(document)
    expect(violations.map(({ id }) => id)).toEqual([])
  })

  it('says how many changes a backup lacks', async () => {
    const { stamp, backup } = await lostShop()
    open(stamp, [backup], undefined)
    await expect
      .element(best().getByText(/everything up to today, .*The last 2 changes are missing/))
      .toBeVisible()
  })

  it('skips a torn backup and offers the older good one', async () => {
    const { stamp, backup } = await lostShop()
    const torn = new File([backup.slice(0, backup.size * 0.6)], 'torn.usual')
    open(stamp, [backup, torn], undefined)
    await expect.element(best().getByRole('button', { name: 'Bring it back' })).toBeVisible()
    await userEvent.click(page.getByRole('button', { name: /^Look inside: .*torn\.usual/ }))
    await expect
      .element(page.getByText(/torn\.usual is damaged.*Nothing was changed/))
      .toBeVisible()
    expect(stampHere()).toEqual(JSON.parse(JSON.stringify(stamp)))
  })

  it('Second copy exists, not offered: with the stamp lost too, it is found by the book that is behind it', async () => {
    const { stamp, changes } = await lostShop()
    const trouble = { kind: 'behind', seq: 1, of: stamp } as const
    open(stamp, [], changes, { trouble })
    await expect.element(page.getByText(/the last 3 things you did are missing/)).toBeVisible()
    await expect.element(best().getByText('The second copy of all you wrote')).toBeVisible()
    await expect.element(best().getByText(/Brings back everything, up to/)).toBeVisible()
  })

  it('does not say that there is no backup when one can’t be read', async () => {
    const { stamp, backup } = await lostShop()
    open(stamp, [new File([backup.slice(0, 900)], 'torn.usual')], undefined)
    await expect.element(best().getByText(/none could be read through/)).toBeVisible()
  })

  it('says of the last backup what a look at its folder finds', async () => {
    const { stamp, backup } = await lostShop()
    const lastBackup = { at: stamp.writtenAt, seq: 2, name: backup.name }
    open({ ...stamp, lastBackup }, [backup], undefined)
    await expect.element(page.getByText(/The last backup was made today, .*M\.$/)).toBeVisible()
    closeWindow()
    open({ ...stamp, lastBackup }, [], undefined)
    await expect.element(page.getByText(/, and it is no longer in its folder\.$/)).toBeVisible()
  })

  it('says what to look for when no copy is on this computer', async () => {
    const { stamp } = await lostShop()
    open(stamp, [], undefined)
    await expect.element(best().getByText(/on a stick, in Downloads/)).toBeVisible()
    expect(await indexedDB.databases()).toEqual([])
  })
})
