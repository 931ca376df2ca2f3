import '@mantine/spotlight/styles.layer.css'
import {
  Badge,
  Button,
  Checkbox,
  Chip,
  Group,
  Progress,
  Radio,
  SegmentedControl,
  Switch,
} from '@mantine/core'
import type { ReactNode } from 'react'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'
import { type OpenShop, openShop, press, searchBox } from '#test/support/open-shop.tsx'
import { show } from '#test/support/show.tsx'
import { ActionButton } from '#ui/ActionButton.tsx'
import { MarkedInput } from '#ui/MarkedInput.tsx'

/** What Playwright sends for `emulateMedia`. */
type Devtools = { readonly send: (method: string, values: object) => Promise<unknown> }
const forced = (value: 'active' | 'none') =>
  // The provider's session is that of Chromium.
  (cdp() as unknown as Devtools).send('Emulation.setEmulatedMedia', {
    features: [{ name: 'forced-colors', value }],
  })
beforeAll(() => forced('active'))
afterAll(() => forced('none'))

const looks = ['background-color', 'color', 'border-top-color', 'border-top-style'] as const
/** How the system draws it: the colours after it has replaced ours. */
const lookOf = (element: Element) =>
  looks.map((name) => getComputedStyle(element).getPropertyValue(name)).join(' ')
/** A system colour, as it is here. */
const system = (color: string): string => {
  const probe = document.createElement('i')
  probe.style.cssText = `color: ${color}; forced-color-adjust: none`
  document.body.append(probe)
  const found = getComputedStyle(probe).color
  probe.remove()
  return found
}
const one = (selector: string): Element => {
  const found = document.querySelector(selector)
  if (!found) throw new Error(`Nothing is ${selector}`)
  return found
}
const expectApart = (chosen: string, other: string) => {
  expect(lookOf(one(chosen)), `${chosen} looks like ${other}`).not.toBe(lookOf(one(other)))
  expect(getComputedStyle(one(chosen)).backgroundColor).toBe(system('Highlight'))
}

it('the system’s colours are forced here', () => {
  expect(matchMedia('(forced-colors: active)').matches).toBe(true)
})

describe('in forced colours, what is chosen is told from what is not:', () => {
  let close: () => void = () => undefined
  afterEach(() => close())
  const put = async (what: ReactNode) => {
    close = (await show(<div id="shown">{what}</div>)).close
    await expect.element(page.elementLocator(document.body)).toBeVisible()
    await expect.poll(() => document.querySelector('#shown')).not.toBeNull()
  }

  it.each([
    [
      'a switch',
      <Group key="1">
        <Switch label="on" defaultChecked />
        <Switch label="off" />
      </Group>,
      'input:checked ~ .mantine-Switch-track',
      'input:not(:checked) ~ .mantine-Switch-track',
    ],
    [
      'a tick',
      <Group key="2">
        <Checkbox label="on" defaultChecked />
        <Checkbox label="off" />
      </Group>,
      'input:checked',
      'input:not(:checked)',
    ],
    [
      'a radio',
      <Radio.Group key="3" defaultValue="a">
        <Radio value="a" label="a" />
        <Radio value="b" label="b" />
      </Radio.Group>,
      'input:checked',
      'input:not(:checked)',
    ],
    [
      'a chip',
      <Chip.Group key="4" defaultValue="a">
        <Chip value="a">a</Chip>
        <Chip value="b">b</Chip>
      </Chip.Group>,
      '.mantine-Chip-label[data-checked]',
      '.mantine-Chip-label:not([data-checked])',
    ],
    [
      'one of a row',
      <SegmentedControl key="5" data={['a', 'b']} />,
      '.mantine-SegmentedControl-label[data-active]',
      '.mantine-SegmentedControl-label:not([data-active])',
    ],
    [
      'a pressed button',
      <Group key="6">
        <ActionButton label="on" pressed onPress={() => undefined} />
        <ActionButton label="off" pressed={false} onPress={() => undefined} />
      </Group>,
      'button[aria-pressed=true]',
      'button[aria-pressed=false]',
    ],
    [
      'progress',
      <Progress key="7" value={40} aria-label="Progress" />,
      '.mantine-Progress-section',
      '.mantine-Progress-root',
    ],
  ])('%s', async (_name, what, chosen, other) => {
    await put(what)
    await expect.poll(() => document.querySelector(chosen)).not.toBeNull()
    expectApart(chosen, other)
  })

  it('the main button from the others, and one that can’t be pressed from both', async () => {
    await put(
      <Group>
        <Button id="main">Save</Button>
        <Button id="other" variant="default">
          Close
        </Button>
        <Button id="shut" disabled>
          Save
        </Button>
      </Group>,
    )
    await expect.poll(() => document.querySelector('#main')).not.toBeNull()
    const seen = ['#main', '#other', '#shut'].map((each) => lookOf(one(each)))
    expect(new Set(seen).size).toBe(3)
  })

  it('a badge has a frame', async () => {
    await put(<Badge id="badge">served</Badge>)
    await expect.poll(() => document.querySelector('#badge')).not.toBeNull()
    expect(getComputedStyle(one('#badge')).borderTopStyle).toBe('solid')
    expect(getComputedStyle(one('#badge')).borderTopColor).toBe(system('ButtonBorder'))
  })

  it('understood words are underlined behind the field, which lets them through', async () => {
    await put(
      <MarkedInput
        label="What"
        typed="rolls saturday"
        onType={() => undefined}
        spans={[{ start: 6, end: 14 }]}
      />,
    )
    await expect.poll(() => document.querySelector('mark')).not.toBeNull()
    const mark = getComputedStyle(one('mark'))
    expect(mark.textDecorationLine).toBe('underline')
    expect(mark.textDecorationColor).toBe(system('Highlight'))
    expect(mark.color).toBe('rgba(0, 0, 0, 0)')
    expect(getComputedStyle(one('#shown input')).backgroundColor).toBe('rgba(0, 0, 0, 0)')
    expect(getComputedStyle(one('#shown input')).color).toBe(system('CanvasText'))
  })
})

describe('in forced colours, on the screens', () => {
  let shop: OpenShop
  beforeEach(async () => {
    shop = await openShop()
    for (const name of ['Maria', 'Marek']) await shop.regular({ name }, { usual: 'flat white' })
  })
  afterEach(() => shop.close())

  it('the screen one is at, and the trade of the shop', async () => {
    await shop.show('/settings')
    await expect.element(page.getByRole('radio', { name: /come to my counter/ })).toBeVisible()
    expectApart('[role=radio][aria-checked=true]', '[role=radio][aria-checked=false]')
    expectApart('nav button[aria-current]', 'nav a:not([aria-current])')
    await shop.show('/customers')
    await expect.element(page.getByRole('navigation')).toBeVisible()
    expectApart('nav a[aria-current]', 'nav a:not([aria-current])')
  })

  it('the one that Enter opens, and its words', async () => {
    await shop.show('/counter')
    await expect.element(searchBox()).toHaveFocus()
    await press('mar')
    await expect.element(page.getByRole('option', { name: /^Marek/ })).toBeVisible()
    expectApart('[role=option][aria-selected=true]', '[role=option][aria-selected=false]')
    const words = one('[role=option][aria-selected=true] span')
    expect(getComputedStyle(words).color).toBe(system('HighlightText'))
  })

  it('the command of the palette, and the entry of the menu', async () => {
    await shop.show('/customers')
    await press('{Control>}k{/Control}')
    await expect.element(page.getByRole('dialog', { name: /^Find a screen/ })).toBeVisible()
    await press('{ArrowDown}')
    await expect.poll(() => document.querySelector('[data-action][data-selected]')).not.toBeNull()
    expectApart('[data-action][data-selected]', '[data-action]:not([data-selected])')
    await press('{Escape}')
    await page.getByRole('button', { name: 'More' }).click()
    await expect.element(page.getByRole('menu')).toBeVisible()
    await press('{ArrowDown}')
    await expect.poll(() => document.activeElement?.getAttribute('role')).toBe('menuitem')
    expectApart('[role=menuitem]:focus', '[role=menuitem]:not(:focus)')
  })

  it('the focus', async () => {
    await shop.show('/customers')
    await userEvent.keyboard('{Tab}')
    const ring = getComputedStyle(document.activeElement ?? document.body)
    expect(ring.outlineStyle).toBe('solid')
    expect([system('Highlight'), system('CanvasText')]).toContain(ring.outlineColor)
  })
})
