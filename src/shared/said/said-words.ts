import { contentsOf } from './contents.ts'
import { anyOf, plainOf } from './plain.ts'

const words = (list: string): readonly string[] => list.split(' ')

const drinks = words(
  'coffee coffees espresso espressos cappuccino cappuccinos latte lattes cortado cortados americano americanos macchiato mocha decaf flat filter tea teas chai matcha cocoa chocolate juice water beer wine lager ale cider lemonade smoothie cola coke ' +
    '\\p{L}*kaffee kannchen kaennchen tasse kakao cappu \\p{L}*tee saft wasser bier wein schorle limo ' +
    'cafe cafes te zumo agua cerveza vino carajillo infusion manzanilla cana descafeinado solo',
)
const drinkWord = new RegExp(`(?<![\\p{L}])${anyOf(drinks)}(?![\\p{L}])`, 'u')

export const saysDrink = (text: string): boolean => drinkWord.test(plainOf(text))

const sold = words(
  'milk roll rolls loaf loaves bread breads croissant croissants bun buns cake cakes muffin scone bagel bagels sandwich toast baguette pretzel cookie brownie pie tart donut doughnut soup salad eggs breakfast lunch dozen ' +
    'roses lilies tulips peonies bouquet bouquets flowers wreath cut colour color highlights trim shave ' +
    'brotchen broetchen semmel semmeln brot brezel brezeln breze kuchen torte schnecke laib hornchen hoernchen strudel weckle rosen tulpen strauss strauß blumen schnitt farbe strahnen ' +
    'pan barra barras bollo tostada tostadas napolitana magdalena bocadillo tarta empanada churros panecillo rosas ramo flores corte tinte',
)
const soldWord = new RegExp(`(?<![\\p{L}])${anyOf([...drinks, ...sold])}(?![\\p{L}])`, 'u')
const soldCompound =
  /\p{L}{2}(?:kaffee|tee|suppe|salat|eintopf|wurst|schnitzel|braten|schnitte|fladen|brot|brotchen|broetchen|kuchen|torte|semmeln?|milch|wein|bier|saft|strauss|strauß)(?!\p{L})/u

const looks = words(
  'scarf coat jacket hat cap hair haired beard moustache glasses dog dogs pram buggy (?<!e-)bike umbrella man woman lady guy gentleman girl boy couple tattoo tattoos earring earrings backpack suit uniform wheelchair cane accent voice jumper sweater hoodie dress boots bloke ponytail bald curls curly braids dreadlocks dreads freckles piercing piercings ' +
    'schal mantel jacke hut mutze muetze haare haaren bart brille hund hunde kinderwagen fahrrad dame herr paar tattoo rucksack anzug glatze zopf locken rollstuhl regenschirm pulli pullover mann ' +
    'bufanda abrigo chaqueta sombrero gorra pelo barba bigote gafas perro perra perros carrito bici hombre mujer senora senor chica chico pareja tatuaje mochila traje rubia rubio calvo calva coleta trenzas rizos',
)
const looksWord = new RegExp(`(?<![\\p{L}])${anyOf(looks)}(?![\\p{L}])`, 'u')

/** How someone looks, "green scarf", and nothing they take. */
export const isLooks = (text: string): boolean => looksWord.test(plainOf(text))

/** What a shop sells or does for someone: "2 Kännchen Kaffee", "latte with oat", "6.1 + 20 vol". */
export function isTaken(text: string): boolean {
  const plain = plainOf(text)
  if (looksWord.test(plain)) return false
  return (
    /^\d/.test(plain) ||
    soldWord.test(plain) ||
    soldCompound.test(plain) ||
    contentsOf(text).found.length > 0
  )
}

const serving = new RegExp(
  `^(?:(?:added|extra|more|white|brown|too much|zusatzlich\\w*|viel|mucha?|mas)\\s+)?${anyOf(
    words(
      'sugar sugars lump lumps spoon spoons spoonful spoonfuls shot shots pump pumps splash ice foam froth whip lid lids straw straws sleeve sleeves cup cups bag bags receipt receipts sweetener sweeteners syrup topping toppings salt pepper cinnamon cocoa sprinkles slicing fuss chat rush hurry cash card cards change calls call phone photos questions plastic wrapping ' +
        'zucker wurfel loffel loeffel schuss eis schaum deckel strohhalm tute tuete becher bon beleg sußstoff sussstoff suessstoff sirup salz pfeffer zimt kakaopulver streusel eile hektik stress anruf anrufe bargeld karte kartenzahlung verpackung plastik ' +
        'azucar azucares cucharada cucharadas sobre sobres hielo espuma tapa pajita bolsa ticket edulcorante sirope sal pimienta canela prisa prisas efectivo tarjeta llamadas plastico',
    ),
  )}(?![\\p{L}])`,
  'u',
)

/** How something is served, "no sugar": refusing it is a taste. */
export const isServing = (text: string): boolean => serving.test(plainOf(text))
