import { present } from '#shared/base/present.ts'
import { tidy } from '#shared/base/text.ts'
import { readAllergySaid } from '#shared/said/allergy-said.ts'
import { type DateSaid, isBirthday, readDateSaid } from '#shared/said/date-said.ts'
import type { PersonSaid } from '#shared/said/person-said.ts'
import type { SaidAt } from '#shared/said/when-pieces.ts'
import { ownedBy, whoAre } from './written-allergy.ts'
import { withGroups } from './written-part.ts'
import { allergiesOf, everyoneIn } from './written-people.ts'
import type { Part } from './written-piece.ts'
import type { WrittenRegular } from './written-regulars.ts'

/** What is told of someone new besides who they are. */
export type FirstTold = Pick<WrittenRegular, 'usual' | 'allergies' | 'people' | 'dates'>

/** As typed into the form of a new customer. */
export type FirstTyped = {
  readonly usual: string
  readonly allergy: string
  readonly birthday: string
}

export function readFirstTold({ usual, allergy, birthday }: FirstTyped, at: SaidAt): FirstTold {
  const parts = readAllergies(allergy)
  return {
    ...present({ usual: tidy(usual) }),
    allergies: allergiesOf(parts, undefined),
    people: everyoneIn([], parts),
    dates: [readBirthday(birthday, at)].flatMap((each) => each ?? []),
  }
}

/** "14 May", "3.12.1941"; absent when that is no day, or more than one. */
export function readBirthday(typed: string, at: SaidAt): DateSaid | undefined {
  const date = readDateSaid(isBirthday(typed) ? typed : `birthday ${typed}`, at)
  return date?.forWhom === undefined ? date : undefined
}

/** "nuts, eggs", "no nuts", "Lina: eggs, milk; sesame": all that stands here is an allergy. */
function readAllergies(typed: string): readonly Part[] {
  return typed.split(/[;\n]/).flatMap((some) => {
    let owners: readonly PersonSaid[] = []
    return piecesIn(some).flatMap((piece) => {
      const said = readAllergySaid(piece) ?? readAllergySaid(`no ${piece}`)
      const named = said?.before === undefined ? [] : whoAre(said.before)
      const isRead = said && (said.before === undefined || named.length > 0)
      if (named.length > 0) owners = named
      const all = isRead ? said.what : [piece]
      return ownedBy(
        owners,
        all.map((text) => ({ kind: 'allergy', text })),
      )
    })
  })
}

/** "Lina: eggs" is "Lina: no eggs". */
const piecesIn = (typed: string): readonly string[] =>
  withGroups(
    typed
      .split(',')
      .flatMap((each) => tidy(each) ?? [])
      .map((each) =>
        each.replace(/^([^:]+): /, (whole, who: string) =>
          whoAre(who).length === 0 ? whole : `${who}: no `,
        ),
      ),
  )
