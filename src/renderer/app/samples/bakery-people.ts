/** How often someone comes: ISO weekdays, usual minute of the day, and how faithfully. */
export type Habit = {
  readonly days: readonly number[]
  readonly minute: number
  readonly faith: number
}

/** One regular of the sample bakery. */
export type Regular = {
  readonly name?: string
  readonly description?: string
  /** "Ana, daughter": people inside. */
  readonly inside?: readonly string[]
  readonly usual: string
  readonly habit: Habit
  readonly allergy?: string
  /** Someone inside the allergy is about. */
  readonly allergyFor?: string
  readonly likes?: string
  readonly dislikes?: string
  readonly howTo?: string
  readonly matters?: string
  readonly since?: string
  readonly phone?: string
  readonly tags?: readonly string[]
  readonly email?: string
  readonly address?: string
  readonly pronunciation?: string
  readonly note?: string
  readonly between?: 'easy' | 'takes work'
  /** Stopped coming this many days ago. */
  readonly gone?: number
}

const weekdays = [2, 3, 4, 5]
const early = (minute: number, faith = 0.8): Habit => ({ days: weekdays, minute, faith })
const saturday = (minute: number, faith = 0.85): Habit => ({ days: [6], minute, faith })
const weekend = (minute: number, faith = 0.75): Habit => ({ days: [6, 7], minute, faith })
const sometimes = (minute: number): Habit => ({ days: [2, 4, 6], minute, faith: 0.45 })

/** Sixty people, each a little different: a list of clones would show nothing. */
export const regulars: readonly Regular[] = [
  {
    name: 'Maria Keller',
    usual: 'flat white, oat',
    habit: early(7 * 60 + 40, 0.9),
    allergy: 'hazelnuts',
    since: '2015',
    phone: '+49 30 5550142',
    likes: 'the corner piece of anything',
    matters: 'that her bike stays dry under the awning',
  },
  {
    name: 'Jonas Brandt',
    usual: 'double espresso, butter croissant',
    habit: early(7 * 60 + 10, 0.95),
    since: '2012',
    howTo: 'cup to go, no lid',
  },
  {
    name: 'Aylin Demir',
    usual: 'cappuccino, pistachio croissant',
    habit: early(8 * 60 + 5),
    inside: ['Deniz, son'],
    allergy: 'sesame',
    allergyFor: 'Deniz',
  },
  {
    name: 'Herr Osterkamp',
    usual: 'two poppy seed rolls, filter coffee',
    habit: early(7 * 60 + 25, 0.9),
    since: '1998',
    howTo: 'reads the paper at the window, likes his second cup at eight',
    phone: '+49 30 5550177',
  },
  {
    name: 'Sophie Laurent',
    usual: 'café crème, pain au chocolat',
    habit: early(8 * 60 + 30, 0.7),
    likes: 'a little extra foam',
    tags: ['teacher'],
  },
  {
    name: 'Marek Nowak',
    usual: 'americano, cheese roll',
    habit: early(6 * 60 + 50, 0.92),
    matters: 'in and out in a minute, the bus goes at seven',
  },
  {
    name: 'Ingrid Sørensen',
    usual: 'cardamom bun, oat latte',
    habit: sometimes(9 * 60 + 20),
    phone: '+47 405 55 123',
  },
  {
    name: 'Luca Ferri',
    usual: 'ristretto',
    habit: early(7 * 60 + 55, 0.85),
    howTo: 'a glass of water beside it',
    dislikes: 'paper cups',
  },
  {
    name: 'Familie Hoffmann',
    inside: ['Petra, pays', 'Uwe, collects on Saturdays', 'Lina, daughter'],
    usual: 'one rye loaf, six rolls',
    habit: saturday(9 * 60),
    allergy: 'nuts',
    allergyFor: 'Lina',
    phone: '+49 30 5550199',
  },
  { name: 'Yusuf Aydın', usual: 'simit, black tea', habit: early(8 * 60 + 15, 0.6) },
  {
    name: 'Grace Okafor',
    usual: 'flat white, banana bread',
    habit: early(8 * 60 + 45, 0.75),
    allergy: 'lactose',
    howTo: 'oat milk, always',
    likes: 'banana bread warm',
  },
  { name: 'Tomáš Novák', usual: 'espresso, apple strudel', habit: sometimes(15 * 60 + 30) },
  {
    name: 'Klara Weiss',
    usual: 'rye loaf, sliced',
    habit: saturday(8 * 60 + 20),
    since: '2009',
    howTo: 'sliced thin',
  },
  { name: 'Ben Achterberg', usual: 'filter coffee, ham roll', habit: early(7 * 60, 0.88) },
  {
    name: 'Noor van Dijk',
    usual: 'chai latte, cinnamon roll',
    habit: sometimes(10 * 60 + 10),
    allergy: 'egg',
  },
  {
    name: 'Helga Müller',
    usual: 'half a farmhouse loaf',
    habit: { days: [3, 6], minute: 10 * 60, faith: 0.85 },
    since: '1991',
    howTo: 'carry the bag to the door for her',
    matters: 'a chair and a chat',
  },
  {
    name: 'Oliver Grant',
    usual: 'flat white, almond croissant',
    habit: early(8 * 60 + 20, 0.7),
    dislikes: 'almond croissants that are smaller than the picture',
  },
  {
    name: 'Emma Lindqvist',
    usual: 'oat cappuccino',
    habit: early(8 * 60 + 50, 0.5),
    tags: ['vegan'],
    dislikes: 'being asked twice about milk',
    note: 'Counts her change twice.',
    between: 'takes work',
  },
  { name: 'Paulo Mendes', usual: 'two pastéis de nata, espresso', habit: weekend(10 * 60 + 30) },
  {
    name: 'Greta & Emil Vogt',
    inside: ['Greta, flowers and cakes', 'Emil, early shift'],
    usual: 'butter pretzel, latte',
    habit: early(6 * 60 + 55, 0.65),
  },
  {
    name: 'Dr. Singh',
    usual: 'masala chai, plain croissant',
    habit: early(7 * 60 + 35, 0.6),
    phone: '+49 30 5550110',
    matters: 'a receipt, every time',
  },
  {
    name: 'Rosa Jiménez',
    usual: 'cortado, olive roll',
    habit: early(8 * 60 + 10, 0.82),
    since: '2018',
    likes: 'olive rolls from the second batch',
  },
  { name: 'Kenji Watanabe', usual: 'matcha latte, melon bun', habit: sometimes(16 * 60) },
  {
    name: 'Ulrike Sommer',
    usual: 'spelt loaf',
    habit: saturday(9 * 60 + 40),
    allergy: 'wheat',
    tags: ['spelt only'],
  },
  { name: 'Adam Kowalczyk', usual: 'americano, poppy seed cake', habit: weekend(11 * 60) },
  {
    name: 'Charlotte Dubois',
    usual: 'noisette, chausson aux pommes',
    habit: early(9 * 60 + 5, 0.55),
  },
  {
    name: 'Mehmet Yıldız',
    usual: 'three sesame rings',
    habit: { days: [5], minute: 12 * 60, faith: 0.9 },
  },
  {
    name: 'Anneliese Krüger',
    usual: 'two raisin rolls',
    habit: { days: [2, 5], minute: 9 * 60 + 30, faith: 0.9 },
    since: '1987',
    address: 'Kirchgasse 3, second floor',
    matters: 'that someone asks after her hip',
  },
  {
    name: 'Finn Petersen',
    usual: 'hot chocolate, franzbrötchen',
    habit: weekend(9 * 60 + 50),
    inside: ['Ida, mother, pays'],
  },
  {
    name: 'Beatriz Almeida',
    usual: 'galão, cheese toast',
    habit: early(8 * 60 + 35, 0.6),
    allergy: 'peanuts',
  },
  {
    name: 'Café am Park',
    inside: ['Timo, orders', 'Selin, opens at six'],
    usual: 'forty rolls, ten croissants',
    habit: { days: [2, 3, 4, 5, 6, 7], minute: 6 * 60 + 30, faith: 0.97 },
    tags: ['standing order'],
    phone: '+49 30 5550120',
  },
  {
    name: 'Kita Sonnenschein',
    inside: ['Frau Lemke, kitchen', 'Nils, collects'],
    usual: 'thirty mini rolls',
    habit: { days: [2, 4], minute: 7 * 60 + 15, faith: 0.95 },
    allergy: 'nuts',
    tags: ['standing order'],
  },
  {
    description: 'green scarf, double espresso',
    usual: 'double espresso',
    habit: early(8 * 60, 0.4),
  },
  {
    description: 'the man with the whippet',
    usual: 'cappuccino, dog biscuit',
    habit: sometimes(10 * 60 + 40),
    likes: 'when the dog is greeted first',
  },
  {
    description: 'runs in at ten to eight, red helmet',
    usual: 'flat white to go',
    habit: early(7 * 60 + 50, 0.55),
  },
  { name: 'Viktor Sokolov', usual: 'rye bread with caraway', habit: saturday(10 * 60 + 15) },
  {
    name: 'Hannah Schulte',
    usual: 'decaf latte',
    habit: early(9 * 60 + 15, 0.5),
    matters: 'it really is decaf',
    allergy: 'caffeine',
  },
  {
    name: 'Isabelle Fournier',
    usual: 'baguette',
    habit: { days: [2, 3, 4, 5, 6], minute: 17 * 60, faith: 0.6 },
  },
  { name: 'Omar Haddad', usual: 'mint tea, date slice', habit: sometimes(15 * 60) },
  {
    name: 'Lena Fischer',
    usual: 'cappuccino, cinnamon roll',
    habit: early(8 * 60 + 25, 0.85),
    gone: 12,
    since: '2019',
  },
  {
    name: 'Georg Bauer',
    usual: 'filter coffee, liver sausage roll',
    habit: early(7 * 60 + 20, 0.9),
    gone: 13,
    since: '2006',
    phone: '+49 30 5550133',
  },
  { name: 'Priya Raman', usual: 'chai latte', habit: early(8 * 60 + 40, 0.7), gone: 11 },
  { name: 'Stefan Lorenz', usual: 'double espresso, pretzel', habit: early(7 * 60 + 5, 0.75) },
  { name: 'Marta Silva', usual: 'meia de leite, croissant', habit: sometimes(9 * 60 + 45) },
  {
    name: 'William Byrne',
    usual: 'tea with milk, scone',
    habit: weekend(10 * 60 + 5),
    likes: 'clotted cream when there is some',
  },
  { name: 'Fatima Zahra', usual: 'orange juice, msemen', habit: saturday(11 * 60) },
  {
    name: 'Theo Jansen',
    usual: 'americano, oat cookie',
    habit: early(9 * 60, 0.65),
    tags: ['cyclist'],
  },
  {
    name: 'Mirjam Cohen',
    usual: 'challah',
    habit: { days: [5], minute: 11 * 60 + 20, faith: 0.95 },
    since: '2014',
    matters: 'ready by noon on Fridays',
  },
  {
    name: 'Nadia Petrova',
    usual: 'latte, curd cake',
    habit: sometimes(14 * 60 + 30),
    allergy: 'strawberries',
  },
  {
    name: 'Maria Schäfer',
    usual: 'espresso macchiato, butter croissant',
    habit: early(8 * 60 + 55, 0.6),
    description: 'short grey hair, silver glasses',
  },
  {
    name: 'Ewa Zielińska',
    usual: 'two doughnuts',
    habit: { days: [4, 6], minute: 15 * 60 + 45, faith: 0.7 },
  },
  {
    name: 'Harald Thomsen',
    usual: 'filter coffee, two rolls with cheese',
    habit: early(6 * 60 + 45, 0.85),
  },
  { name: 'Chloé Martin', usual: 'cappuccino, financier', habit: weekend(10 * 60 + 50) },
  { name: 'Abel Tesfaye', usual: 'macchiato', habit: early(8 * 60 + 12, 0.5) },
  {
    name: 'Familie Nguyen',
    inside: ['Linh, orders cakes', 'Bao, nine, picks the doughnut'],
    usual: 'four doughnuts',
    habit: saturday(10 * 60 + 30),
    allergy: 'shellfish',
  },
  {
    name: 'Sabine Roth',
    usual: 'spelt roll, chamomile tea',
    habit: sometimes(8 * 60 + 30),
    howTo: 'tea bag out after three minutes',
  },
  {
    name: 'Dietmar Engel',
    usual: 'half a rye loaf, plum cake',
    habit: saturday(8 * 60 + 50),
    since: '2003',
  },
  {
    name: 'Julia Baumann',
    usual: 'iced latte',
    habit: early(13 * 60, 0.45),
    tags: ['office next door'],
  },
  {
    name: 'Róisín Kelly',
    usual: 'flat white, soda bread',
    habit: early(8 * 60 + 18, 0.65),
    likes: 'being called by her name said right',
    phone: '+353 85 555 0123',
    email: 'roisin@kelly.example',
    pronunciation: 'ro-SHEEN',
    between: 'easy',
  },
  {
    name: 'Friedrich Wagner',
    usual: 'two sunflower rolls',
    habit: { days: [2, 3, 4, 5, 6], minute: 7 * 60 + 30, faith: 0.85 },
    since: '1995',
    allergy: 'mustard',
  },
]
