import { SegmentedControl } from '@mantine/core'
import { useDeed } from '#kit/use-deed.ts'
import { useShop } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import type { ShopSettings } from '#shared/book/shop-settings.ts'
import { changeSettings } from '../deeds.ts'
import { words } from '../words/en.ts'
import { Group } from './Group.tsx'

const themes = ['light', 'dark', 'system'] as const satisfies readonly ShopSettings['theme'][]

export function HowItLooks() {
  const w = useWords(words)
  const { theme } = useShop()
  const change = useDeed(changeSettings)
  return (
    <Group title={w('lookTitle')}>
      <SegmentedControl
        aria-label={w('theme')}
        styles={{ label: { whiteSpace: 'normal' } }}
        value={theme}
        onChange={(value) => void change({ theme: value })}
        data={themes.map((value) => ({ value, label: w(value) }))}
      />
    </Group>
  )
}
