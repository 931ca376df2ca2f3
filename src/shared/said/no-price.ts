/** What an amount is when it is no price of its own: "up to €30", "between 30 and 40", "20 € deposit". */
const limits =
  'up to|at most|max\\.?|maximum|maximal|less than|more than|about|around|roughly|approx\\.?|approximately|from|under|over|between|bis(?: zu)?|hochstens|hoechstens|etwa|ungefahr|ungefaehr|circa|ca\\.?|rund|um die|so um|ab|unter|uber|ueber|mindestens|zwischen|hasta|maximo|como mucho|unos|sobre|alrededor de|aproximadamente|aprox\\.?|mas o menos|cerca de|desde|menos de|mas de|entre'
const shares =
  'deposit|down payment|advance|discount|budget|tip|anzahlung|vorschuss|kaution|rabatt|nachlass|trinkgeld|senal|anticipo|adelanto|descuento|presupuesto|propina'
const noPriceBefore = new RegExp(
  `(?:(?:^|[\\s,(])(?:${limits}|(?:${shares})(?:\\s+(?:of|von|de))?:?|change for|wechselgeld(?: auf| fur)?|cambio (?:de|para))|[~≈<>]|(?<![\\p{Sc}\\d.,]\\s?)[\\d.,]+\\s+(?:or|and|oder|und|o|y)|(?:between|zwischen|entre)\\s+\\S+(?:\\s+\\S+)?\\s+(?:and|und|y))\\s*$`,
  'u',
)
const noPriceAfter = new RegExp(
  `^(?:-?ish(?!\\p{L})|[+?](?=$|[\\s,;.)])|\\s*(?:\\(\\?\\)|or so|or less|or more|oder so|oder weniger|oder mehr|o asi|mas o menos|y pico|tops|(?:approx|aprox|circa|ungefahr|ungefaehr|roughly)\\.?(?=$|[\\s,;.)](?!\\s*\\d))|at most|max(?:imum|imal)?|hochstens|hoechstens|como mucho|(?:less|minus|plus|abzuglich|abzueglich|zzgl\\.?|menos|mas|[-+])\\s*\\d+(?:[.,]\\d+)?\\s?%|(?:(?:de|as|als|in)\\s+)?(?:a\\s+)?(?:${shares}|down|off|angezahlt|anbezahlt|a cuenta)(?!\\p{L})(?!:?(?:\\s+(?:of|von|de))?\\s*[\\p{Sc}\\d])))`,
  'u',
)

/** The words around an amount say that it is a wish, a guess or a part, and no price yet. */
export const isNoPrice = (before: string, after: string): boolean =>
  noPriceBefore.test(before) || noPriceAfter.test(after)
