import { customerFacts, type Person, person as personSchema } from '../model.ts'
import { type Adding, fits, waysAdded } from './added-ways.ts'
import type { KnownFacts, Listed } from './listed.ts'
import { isSameText, isWithin } from './same-words.ts'

/** A person inside with the same name gets what is new; no field when nothing is. */
export function peopleAdded(
  { facts: { people: mine } }: KnownFacts,
  { facts }: Listed,
  adding: Adding,
): { readonly people?: Person[] } {
  const people = [...mine]
  let isGrown = false
  for (const each of facts.people) {
    const at = placeOf(each, people)
    const { id, name } = each
    const before = people[at] ?? { id, name, phones: [], emails: [] }
    const isFresh = at < 0 || at >= mine.length
    const news = { ...waysAdded(before, each, adding), ...roleAdded(before, each, isFresh, adding) }
    const after = { ...before, ...news }
    const isNew = at < 0 ? fits(customerFacts.shape.people, [...people, after]) : hasAny(news)
    if (isNew) people.splice(at < 0 ? people.length : at, 1, after)
    else if (at < 0) adding.doesNotFit.add('people')
    isGrown ||= isNew
  }
  return isGrown ? { people } : {}
}

function placeOf(of: Person, people: readonly Person[]): number {
  const isNamed = (each: Person) => isSameText(each.name, of.name)
  const exact = people.findIndex((each) => isNamed(each) && each.role === of.role)
  return exact >= 0 ? exact : people.findIndex(isNamed)
}

const hasAny = (news: object): boolean => Object.keys(news).length > 0

/** When the list names two roles, both are kept; what the owner wrote stays. */
function roleAdded(
  { role: mine }: Person,
  { role }: Person,
  isFresh: boolean,
  adding: Adding,
): Pick<Person, 'role'> {
  if (role === undefined || (mine !== undefined && isWithin(role, mine))) return {}
  const both = mine === undefined ? role : `${mine}, ${role}`
  if (mine !== undefined && !isFresh) adding.differs.add('people')
  else if (fits(personSchema.shape.role, both)) return { role: both }
  else adding.doesNotFit.add('people')
  return {}
}
