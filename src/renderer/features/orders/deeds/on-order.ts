import { rowDeeds } from '#book/row-deeds.ts'
import { orders } from '../model.ts'
import { occurrenceOf } from '../repo/repeats.ts'
import { words } from '../words/en.ts'

/** Deeds on an order, also on a day of one that comes round: what is done to it writes it. */
export const onOrder = rowDeeds(orders, words.say('notThere'), occurrenceOf)
