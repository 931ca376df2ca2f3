import { numberWords } from './when-words.ts'

// Words are folded: "fünfzig" is "funfzig". Where Germans write "ue" or "ss", both are listed.
type Named = readonly [word: string, value: number]

const list = (words: string): readonly string[] => words.split(' ')

const english = {
  units: list('one two three four five six seven eight nine'),
  tens: list('twenty thirty forty fifty sixty seventy eighty ninety'),
}
const german = {
  units: list('ein zwei drei vier funf sechs sieben acht neun'),
  tens: list('zwanzig dreißig vierzig funfzig sechzig siebzig achtzig neunzig'),
}
const spanish = {
  units: list('uno dos tres cuatro cinco seis siete ocho nueve'),
  tens: list('veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa'),
}

/** Every ten with every unit, as this language joins them. */
const compounds = (
  { units, tens }: typeof english,
  join: (ten: string, unit: string) => readonly string[],
): readonly Named[] =>
  tens.flatMap((ten, tenAt) => [
    [ten, (tenAt + 2) * 10] satisfies Named,
    ...units.flatMap((unit, at) =>
      join(ten, unit).map((word): Named => [word, (tenAt + 2) * 10 + at + 1]),
    ),
  ])

const withDoubles = (named: readonly Named[]): readonly Named[] =>
  named.flatMap(([word, value]): readonly Named[] => {
    const other = word.replaceAll('funf', 'fuenf').replaceAll('ß', 'ss')
    return other === word
      ? [[word, value]]
      : [
          [word, value],
          [other, value],
        ]
  })

const spanishJoin = (ten: string, unit: string): readonly string[] =>
  (unit === 'uno' ? ['uno', 'un', 'una'] : [unit]).flatMap((each) =>
    ten === 'veinte' ? [`veinti${each}`] : [`${ten} y ${each}`],
  )

const hundreds = [
  ['hundred|a hundred|one hundred|hundert|einhundert|cien|ciento', 100],
  ['two hundred|zweihundert|doscientos|doscientas', 200],
  ['three hundred|dreihundert|trescientos|trescientas', 300],
  ['five hundred|funfhundert|quinientos|quinientas', 500],
] as const satisfies readonly Named[]

/** "twenty five", "einundzwanzig", "treinta y dos", "hundred" beside those up to twenty. */
export const allNumberWords: ReadonlyMap<string, number> = new Map([
  ...numberWords,
  ...compounds(english, (ten, unit) => [`${ten} ${unit}`, `${ten}-${unit}`]),
  ...withDoubles(compounds(german, (ten, unit) => [`${unit}und${ten}`])),
  ...compounds(spanish, spanishJoin),
  ...withDoubles(
    hundreds.flatMap(([words, value]) => words.split('|').map((word): Named => [word, value])),
  ),
])
