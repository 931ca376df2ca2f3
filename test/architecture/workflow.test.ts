import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const path = fileURLToPath(new URL('../../.github/workflows/ci.yml', import.meta.url))
const text = readFileSync(path, 'utf8')

type Step = { readonly name?: string; readonly run?: string; readonly uses?: string }
type Job = {
  readonly needs?: string | readonly string[]
  readonly strategy?: { readonly matrix: Readonly<Record<string, readonly unknown[]>> }
  readonly steps: readonly Step[]
}
// The packager's own reader of YAML, which comes without types.
const { load } = createRequire(createRequire(import.meta.url).resolve('app-builder-lib'))('js-yaml')
// Only the parts that the tests below look at.
const { jobs, permissions } = load(text) as {
  readonly jobs: Readonly<Record<string, Job>>
  readonly permissions: object
}

describe('the workflow', () => {
  it('lives a day on each desk, from the folder and installed, and keeps pictures', () => {
    const { desk } = jobs
    expect(desk?.strategy?.matrix).toMatchObject({
      desk: ['Windows', 'macOS', 'X11', 'Wayland'],
      run: ['development', 'installed'],
    })
    const days = desk?.steps.filter(({ run }) => run?.includes('real-desk.test.ts')) ?? []
    expect(days.map(({ name }) => name)).toEqual([
      'Live the day',
      'Live the day under X11',
      'Live the day under Wayland',
    ])
    const kept = desk?.steps.find(({ uses }) => uses?.startsWith('actions/upload-artifact'))
    expect(kept).toMatchObject({ if: 'always()', with: { path: 'pictures' } })
  })

  it('needs no secret and no hand, and may change nothing', () => {
    expect(text).not.toMatch(/secrets\.|GITHUB_TOKEN|workflow_dispatch|environment:/)
    expect(permissions).toEqual({ contents: 'read' })
  })

  it('never turns the sandbox off', () => {
    expect(text).not.toContain('--no-sandbox')
  })

  it('is green only when every job is', () => {
    const { required, ...others } = jobs
    expect(required?.needs).toEqual(Object.keys(others))
  })
})
