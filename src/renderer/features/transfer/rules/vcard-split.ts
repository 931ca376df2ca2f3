/** The lines of one card without its BEGIN and END; `line` is that of its BEGIN, from 1. */
export type CardLines = {
  readonly line: number
  readonly lines: readonly string[]
  /** Cards nested as AGENT: the person who acts for this one. */
  readonly agents: readonly CardLines[]
}

export type CardPiece =
  | ({ readonly is: 'card' } & CardLines)
  | { readonly is: 'not-closed'; readonly line: number; readonly lines: readonly string[] }
  | { readonly is: 'outside'; readonly line: number; readonly lines: readonly string[] }

/**
 * Every line of the text is in exactly one piece. BEGIN and END are matched like brackets, so a
 * truncated card is lost alone, without its neighbours; a card inside another is a separate piece.
 */
export function splitCards(text: string): readonly CardPiece[] {
  const split: Splitting = { open: [], pieces: [], outside: undefined }
  const lines = text.split(/\r*\n|\r+/)
  lines.forEach((line, at) => {
    takeLine(split, line, at + 1)
  })
  for (const { line, lines } of split.open) split.pieces.push({ is: 'not-closed', line, lines })
  return split.pieces.sort((one, other) => one.line - other.line)
}

type OpenCard = {
  readonly line: number
  readonly lines: string[]
  readonly agents: CardLines[]
  readonly isAgent: boolean
}

type Splitting = {
  readonly open: OpenCard[]
  readonly pieces: CardPiece[]
  outside: string[] | undefined
}

const begin = /^\uFEFF?BEGIN\s*:\s*VCARD\s*$/i
const end = /^END\s*:\s*VCARD\s*$/i
// vCard 2.1: the nested card follows on the next line, or on the same one.
const agentAlone = /^AGENT(?:;[^:]*)?:\s*$/i
const agentBegin = /^AGENT(?:;[^:]*)?:\s*BEGIN\s*:\s*VCARD\s*$/i

function takeLine(split: Splitting, line: string, at: number): void {
  const card = split.open.at(-1)
  // Inside a card, leading white space means a folded line; outside, only a careless program.
  const bare = card ? line : line.trimStart()
  if (begin.test(bare)) beginCard(split, at, takeAgentMark(card))
  else if (card && agentBegin.test(line)) beginCard(split, at, true)
  else if (card && end.test(line)) endCard(split, card)
  else if (card) card.lines.push(line)
  else takeOutside(split, line, at)
}

function beginCard(split: Splitting, line: number, isAgent: boolean): void {
  split.open.push({ line, lines: [], agents: [], isAgent })
  split.outside = undefined
}

function endCard(split: Splitting, card: OpenCard): void {
  split.open.pop()
  const { line, lines, agents } = card
  const owner = split.open.at(-1)
  if (card.isAgent && owner) owner.agents.push({ line, lines, agents: [] }, ...agents)
  else split.pieces.push({ is: 'card', line, lines, agents })
}

function takeAgentMark(card: OpenCard | undefined): boolean {
  if (!card || !agentAlone.test(card.lines.at(-1) ?? '')) return false
  card.lines.pop()
  return true
}

function takeOutside(split: Splitting, line: string, at: number): void {
  if (line.trim() === '' || line === '\uFEFF') return
  if (split.outside) {
    split.outside.push(line)
    return
  }
  split.outside = [line]
  split.pieces.push({ is: 'outside', line: at, lines: split.outside })
}
