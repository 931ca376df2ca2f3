import { expect, it } from 'vitest'
import { isTrusted } from '#main/ipc/sender.ts'

it('trusts only our own page', () => {
  const frame = { origin: 'app://usual', parent: null }

  expect(isTrusted({ senderFrame: frame })).toBe(true)
  expect(isTrusted({ senderFrame: null })).toBe(false)
  expect(isTrusted({ senderFrame: undefined })).toBe(false)
  expect(isTrusted({ senderFrame: { origin: 'app://usual', parent: undefined } })).toBe(false)
  expect(isTrusted({ senderFrame: { ...frame, parent: frame } })).toBe(false)
  const others = ['null', '', 'app://usual.evil.example', 'https://usual', 'file://', 'app://other']
  for (const origin of others) {
    expect([origin, isTrusted({ senderFrame: { origin, parent: null } })]).toEqual([origin, false])
  }
})
