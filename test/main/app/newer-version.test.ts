import { expect, it } from 'vitest'
import { lookForNewer, releasesPage } from '#main/app/newer-version.ts'

it.each([
  ['not', []],
  ['open', [releasesPage]],
] as const)(
  'opens the page of releases after a question, if the answer is %s',
  async (answer, opened) => {
    const seen: string[] = []
    const asked: string[] = []
    await lookForNewer(
      async ({ words }) => {
        asked.push(words.message)
        return answer
      },
      { openExternal: async (url) => void seen.push(url) },
    )

    expect(asked).toEqual(['Look for a newer version in your browser?'])
    expect(seen).toEqual(opened)
  },
)
