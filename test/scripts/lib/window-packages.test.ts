import { expect, it } from 'vitest'
import { packagesOf } from '../../../scripts/lib/window-packages.mjs'

const source = `
import { useState } from 'react'
import type { Page } from 'playwright'
import { say } from './say.ts'
import '@fontsource-variable/figtree/index.css'
export { z } from 'zod'
const lazy = () => import('age-encryption')
const own = () => import(machine.main)
`

it('the packages of a window are those it loads, each named by a text', () => {
  expect(packagesOf('page.ts', source)).toEqual(['react', 'zod', 'age-encryption'])
})
