import { z } from 'zod'
import { minuteField, moneyField, rowFields, words } from './table.ts'

/** The one row of settings that belongs to the shop and travels with its backups. */
export const shopSettingsId = 'shop'

/** What the owner can set. */
export const shopFields = {
  shop: words(120),
  /** People come to a counter, or the owner does jobs for clients: decides words and order. */
  trade: z.enum(['counter', 'jobs']),
  /** ISO 4217. */
  currency: z.string().regex(/^[A-Z]{3}$/),
  /** BCP 47, for words, dates and money. */
  language: z.string().regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/),
  theme: z.enum(['light', 'dark', 'system']),
  /** How many times the usual gap makes "haven't seen lately". */
  quietFactor: z.number().min(1).max(20),
} as const

/** The letter that the owner gave to an action of a card; '' is none. */
export const ownLetter = z.strictObject({
  action: z.string().min(1).max(60),
  letter: z.string().regex(/^[A-Z+]?$/),
})
export type OwnLetter = z.infer<typeof ownLetter>

/** Whether a letter by itself starts something, or only together with Alt. */
export const singleLettersField = z.enum(['on', 'off'])

/** How much a day holds: of a category of products, or of all orders. */
const dayLimit = z.strictObject({
  category: z.exactOptional(words(200)),
  count: z.number().int().positive().max(100_000),
})

/** After how many days "still working?" is asked; 0: never. */
export const checkAfter = z.strictObject({
  of: z.enum(['order', 'job', 'complaint', 'request', 'question', 'fault']),
  days: z.number().int().nonnegative().max(365),
})
export type CheckAfter = z.infer<typeof checkAfter>

/** Where the owner has set nothing: what may come back is asked about after a week. */
export const usualChecks: Readonly<Record<CheckAfter['of'], number>> = {
  ...{ order: 0, job: 7 },
  ...{ complaint: 7, fault: 7, request: 0, question: 0 },
}

/** After how many days it is asked about such a thing; 0: never. */
export const checkedAfter = (
  of: CheckAfter['of'],
  { checkAfter: own = [] }: { readonly checkAfter?: readonly CheckAfter[] | undefined },
): number => own.find((each) => each.of === of)?.days ?? usualChecks[of]

/** What the owner may set for the day; a shop without it works as if it were usual. */
export const dayFields = {
  dayLimits: z.exactOptional(z.array(dayLimit).max(50)),
  /** How long a visit takes where nothing else is said. */
  visitMinutes: z.exactOptional(z.number().int().positive().max(1440)),
  /** Orders from this value on are checked before they are handed over. */
  checkOver: z.exactOptional(moneyField),
  checkAfter: z.exactOptional(z.array(checkAfter).max(20)),
  /** Asked on every slip. */
  question: z.exactOptional(words(200)),
  /** When the day's notice comes. */
  noticeAt: z.exactOptional(minuteField),
  notices: z.exactOptional(z.literal('off')),
  /** No notice between these; the end may be the next morning. */
  quietHours: z.exactOptional(z.strictObject({ from: minuteField, to: minuteField })),
  /** Country, state and region whose holidays are offered: "DE-BY", "DE-BY-KATH". */
  holidaysOf: z.exactOptional(z.string().regex(/^[A-Z]{2}(-[A-Z0-9]{1,3}(-[A-Za-z0-9]{1,12})?)?$/)),
  /** For whoever stands in: what may be offered, and four lines for an upset customer. */
  mayOffer: z.exactOptional(words(1000)),
  ifUpset: z.exactOptional(z.array(words(300)).max(4)),
} as const

export const shopSettings = z.strictObject({
  ...rowFields<typeof shopSettingsId>(),
  ...shopFields,
  /** As if "on" where it is absent. */
  singleLetters: z.exactOptional(singleLettersField),
  /** Other actions have their usual letters. */
  letters: z.exactOptional(z.array(ownLetter.extend({ trade: shopFields.trade })).max(200)),
  ...dayFields,
})

/** What every screen and the book know of the shop; the settings feature owns its table. */
export type ShopSettings = z.infer<typeof shopSettings>

/** The two kinds of shop; words, first screen and what is hidden follow from it. */
export type Trade = ShopSettings['trade']
