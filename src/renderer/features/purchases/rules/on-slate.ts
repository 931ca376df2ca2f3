import { tidy } from '#shared/base/text.ts'

/** What was typed, without the words at its end that put it on the slate. */
export type SaidSale = { readonly typed: string; readonly onSlate: boolean }

/** "2 rolls, on the slate", "zwei Brötchen anschreiben", "un café, apúntalo". */
export function readOnSlate(text: string): SaidSale {
  const typed = text.normalize('NFC')
  const rest = typed.replace(onSlate, '')
  return rest !== typed && tidy(rest) !== undefined
    ? { typed: rest, onSlate: true }
    : { typed: text, onSlate: false }
}

const ways =
  'on (?:the|their|his|her|my) (?:slate|tab)|(?:bitte )?anschreiben|auf den deckel|ap[uú]nta(?:r|lo|selo|rlo)|fiado'
const onSlate = new RegExp(`(?:\\s*[,;–-]\\s*|\\s+)(?:${ways})[\\s.!]*$`, 'iu')
