import { tidy } from '#shared/base/text.ts'
import { isMarkerAlone } from '#shared/said/allergy-said.ts'
import { endsInAllergen } from '#shared/said/known-allergen.ts'
import { withPlainMarks } from '#shared/said/plain.ts'
import { withWholePhones } from '#shared/said/whole-phones.ts'

/** A line at its own separators: "Maria – tea", "Maria; tea", "Maria. Tea. Nut allergy." */
export function cutLine(text: string): readonly string[] {
  return withWholePhones(withPlainMarks(text.normalize('NFC')))
    .replace(mark, '')
    .split(between)
    .flatMap(sentencesIn)
    .flatMap((each) => tidy(each) ?? [])
    .reduce<readonly string[]>(withHeading, [])
}

// A list's own marks ("•", "1.") are dropped; so is a dash with nothing before it.
const mark = /^[\s\p{Cc}]*(?:(?:[-–—−*•·]+|\d{1,4}[.)])[\s\p{Cc}]+)*/u
const between = /\s*[\t;]\s*|\s+[-–—−]+\s+|\s*—\s*|\s+–\s*|\s*–\s+|\s+[·•|/]\s+/

/** A short word before a stop may be cut short: "Jas. Tea. No nuts." is three, "Joh. Weber" is one. */
function sentencesIn(text: string): readonly string[] {
  if (text.replace(firstStop, '').search(surely) < 0) return [text]
  return text.replace(/\.\s*$/, '').split(stop)
}

const cutShort =
  '(?:d[rñ]a?|prof|st|mrs?|ms|fam|h[rn]|fr|sra?|srta|tel|tlf|mob|geb|nr?|no|ca|kl|gr|ltd|inc|co|wo|std|min|max|stc?k|a?l{1,2}[ei]rg|intol{0,2}|int|anniv?|bday|inkl|evtl|bzw|usw|etc|appro?x|a[vp]t?|avda|str|med|dent|vet|rer|nat|iur|jur|[js]r|phil|ing|dipl|mag|u|o|m|b|c|i|e|jan|feb|mar|apr|jun|jul|aug|sept?|okt|oct|nov|de[cz]|\\p{L})'
const stop = new RegExp(`(?<=\\p{L}{2})(?<!(?<!\\p{L})${cutShort})\\.\\s+(?=\\p{L})`, 'iu')
const surely = new RegExp(`(?<=\\p{L}{4})(?<!(?<!\\p{L})${cutShort})\\.\\s+(?=\\p{L})`, 'iu')
/** "Alex. Berger" may be one name. */
const firstStop = /^\S+\.\s/

/** "allergic – nuts" and "usual – flat white" are said together. */
function withHeading(parts: readonly string[], part: string): readonly string[] {
  const before = parts.length < 2 ? '' : (parts.at(-1) ?? '')
  const isOne = isMarkerAlone(before) ? endsInAllergen(part) : heading.test(before)
  return isOne ? parts.with(-1, `${before.replace(/[!.:]+$/, '')}: ${part}`) : [...parts, part]
}

const heading =
  /^(?:the )?(?:usual|usually|order|drink|bestellung|getränk|wie immer|pedido|lo de siempre):?$/iu
