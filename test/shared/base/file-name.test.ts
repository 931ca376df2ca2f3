import { expect, it } from 'vitest'
import { isReservedName } from '#shared/base/file-name.ts'

it.each([
  ...['con', 'CON', 'Nul.usual', 'aux.tar.gz', 'prn ', 'COM1', 'lpt9.txt', 'com¹', 'CONIN$'],
])('%s is the name of a device on Windows', (name) => {
  expect(isReservedName(name)).toBe(true)
})

it.each([...['Conny', 'console.usual', 'com', 'com10', 'lpt', 'nullam', 'my con', 'aux-2026', '']])(
  '%s is a name like any other',
  (name) => {
    expect(isReservedName(name)).toBe(false)
  },
)
