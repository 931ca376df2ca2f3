import { z } from 'zod'
import { defineDeed } from '#book/define-deed.ts'
import { ok } from '#shared/base/result.ts'

export const sayGoodNight = defineDeed({
  name: 'say-good-night',
  input: z.strictObject({ who: z.string() }),
  load: async () => undefined,
  change: () => ok([]),
  words: (_change, who) => ({ of: 'counter', key: 'goodNight', with: { who } }),
  sample: (pick) => ({ who: pick.text() }),
})
