/** One client of the sample one-person IT shop. */
export type Client = {
  readonly name: string
  /** "Name, role in words, phone": people inside. */
  readonly people: readonly string[]
  /** "name | serial | who uses it". */
  readonly devices: readonly string[]
  readonly howTo?: string
  readonly matters?: string
  readonly dislikes?: string
  /** Jobs a year, about. */
  readonly jobs: number
  readonly tags?: readonly string[]
  readonly address?: string
  readonly email?: string
}

export const clients: readonly Client[] = [
  {
    name: 'Dental practice Dr. Hartmann',
    people: [
      'Dr. Eva Hartmann, decides, +49 40 5550101',
      'Frau Pohl, reception, +49 40 5550102',
      'Herr Witt, pays',
    ],
    devices: [
      'Reception PC | HP-7G2K91 | Frau Pohl',
      'X-ray workstation | DL-55T8QX',
      'Label printer | ZB-22041',
    ],
    howTo: 'never during treatment; before eight or after six',
    matters: 'the X-ray machine must not stand still for a day',
    jobs: 9,
    tags: ['contract'],
    address: 'Lindenallee 4, 20259 Hamburg',
    email: 'praxis@hartmann.example',
  },
  {
    name: 'Architects Brook & Lane',
    people: ['Tessa Brook, decides', 'Sam Lane, uses everything, +49 40 5550111'],
    devices: [
      'Plotter | HP-T650-88 ',
      'Sam’s workstation | LN-P620-17 | Sam',
      'File server | SY-DS923',
    ],
    howTo: 'short sentences, no jargon; send a picture',
    jobs: 7,
    tags: ['contract'],
    email: 'studio@brooklane.example',
  },
  {
    name: 'Flower shop Rosengarten',
    people: ['Nele Rosen, owner, +49 40 5550120'],
    devices: ['Till | LS-9931', 'Laptop | AC-SW314-5 | Nele'],
    howTo: 'call, she never reads e-mail',
    matters: 'Saturdays are sacred',
    jobs: 4,
  },
  {
    name: 'Tax office Lindemann',
    people: ['Jürgen Lindemann, decides and pays', 'Silke Braun, trainee'],
    devices: ['Server | FJ-TX1320', 'Silke’s PC | FJ-Q7010 | Silke'],
    howTo: 'in writing, with a price',
    dislikes: 'surprises on the bill',
    jobs: 6,
    tags: ['contract'],
    email: 'kanzlei@lindemann.example',
  },
  {
    name: 'Bookshop Seitenweise',
    people: ['Marlene Otto, owner'],
    devices: ['Till PC | HP-800G6', 'Stock laptop | LN-T14-22'],
    jobs: 3,
  },
  {
    name: 'Oma Gerda Behrens',
    people: ['Gerda Behrens, eighty-one, +49 40 5550130', 'Kai, grandson, pays'],
    devices: ['Tablet | SM-A8-71 | Gerda', 'Photo printer | CN-TS5350'],
    howTo: 'slowly, and written down in large letters',
    matters: 'seeing the grandchildren on the screen',
    jobs: 5,
  },
  {
    name: 'Yoga studio Atem',
    people: ['Lea Winter, owner'],
    devices: ['MacBook | C02-YQ1A | Lea', 'Speaker | SN-ONE-3'],
    jobs: 2,
  },
  {
    name: 'Carpentry Holz & Hand',
    people: ['Ole Harms, owner, +49 172 5550141', 'Britta Harms, the books'],
    devices: ['Office PC | DL-3080-M', 'CNC controller | BX-7700'],
    howTo: 'on site, after four',
    jobs: 6,
    tags: ['contract'],
  },
  {
    name: 'Café Morgenrot',
    people: ['Filiz Kaya, owner'],
    devices: ['Card terminal | VF-400', 'Router | FB-7590'],
    jobs: 3,
  },
  {
    name: 'Pastor Jan Meinert',
    people: ['Jan Meinert'],
    devices: ['Laptop | LN-L13-08 | Jan', 'Parish printer | BR-L2350'],
    howTo: 'laughs at his own mistakes; be patient',
    jobs: 3,
  },
  {
    name: 'Music school Da Capo',
    people: ['Irina Volkova, head', 'Peter Falk, caretaker, has the keys'],
    devices: ['Studio iMac | C02-XK9', 'Wi-Fi | UB-AC-4'],
    jobs: 4,
  },
  {
    name: 'Veterinary Dr. Sand',
    people: ['Dr. Mia Sand, decides', 'Jule, reception'],
    devices: ['Reception PC | HP-400G9 | Jule', 'Ultrasound link | GE-LGQ'],
    matters: 'the phone must ring',
    jobs: 5,
    tags: ['contract'],
  },
  {
    name: 'Hans-Peter Klug',
    people: ['Hans-Peter Klug, retired engineer'],
    devices: ['Home-built PC | HPK-1'],
    howTo: 'let him explain first',
    jobs: 4,
  },
  {
    name: 'Driving school Kurve',
    people: ['Murat Aslan, owner, +49 171 5550155'],
    devices: ['Theory room PC | AC-VN4', 'Projector | EP-W49'],
    jobs: 2,
  },
  {
    name: 'Kindergarten Pusteblume',
    people: ['Frau Ehlers, head', 'Tim, board, pays'],
    devices: ['Office laptop | LN-E15', 'Photo camera | CN-R50'],
    howTo: 'before eight, or at nap time',
    jobs: 3,
  },
  {
    name: 'Bike shop Kettenglied',
    people: ['Robin Schuster, owner'],
    devices: ['Workshop PC | DL-7010', 'Till | LS-1102'],
    jobs: 3,
  },
  {
    name: 'Notary Dr. Albers',
    people: ['Dr. Albers, decides', 'Frau Kruse, runs the place, +49 40 5550166'],
    devices: [
      'Scanner | FJ-IX1600',
      'Frau Kruse’s PC | FJ-D7012 | Frau Kruse',
      'Signature card reader | RS-CYB',
    ],
    howTo: 'ask Frau Kruse first, always',
    matters: 'nothing leaves the house',
    jobs: 7,
    tags: ['contract'],
  },
  {
    name: 'Sculptor Anneke Bos',
    people: ['Anneke Bos'],
    devices: ['MacBook Air | FVF-H1 | Anneke'],
    jobs: 1,
  },
  {
    name: 'Family Petersen-Okoye',
    people: ['Chidi, works at home', 'Wiebke, teacher', 'Ada, fourteen'],
    devices: [
      'Chidi’s laptop | DL-5540 | Chidi',
      'Mesh Wi-Fi | TP-X60',
      'Ada’s tablet | AP-IP10 | Ada',
    ],
    jobs: 4,
  },
  {
    name: 'Physio am Kanal',
    people: ['Lars Timm, owner', 'Nina, front desk'],
    devices: ['Front desk PC | HP-290G4 | Nina'],
    jobs: 3,
  },
  {
    name: 'Wine merchant Rebe',
    people: ['Carla Monti, owner'],
    devices: ['Till | VC-88', 'Laptop | AS-UX425 | Carla'],
    jobs: 2,
  },
  {
    name: 'Translator Yuki Mori',
    people: ['Yuki Mori'],
    devices: ['Laptop | LN-X1-9 | Yuki'],
    matters: 'deadlines at midnight',
    jobs: 3,
  },
  {
    name: 'Garage Brandt',
    people: ['Kalle Brandt, owner', 'Moni, office'],
    devices: ['Diagnosis laptop | PN-CF33', 'Office PC | AC-X4660 | Moni'],
    jobs: 4,
    dislikes: 'waiting for call-backs',
  },
  {
    name: 'Choir St. Nikolai',
    people: ['Ruth Engel, treasurer'],
    devices: ['Donated laptop | LN-T440'],
    jobs: 1,
  },
  {
    name: 'Optician Klarblick',
    people: ['Bea Sommer, owner', 'Ivo, workshop'],
    devices: ['Refraction PC | HP-705G5', 'Edger interface | ES-MR8'],
    jobs: 4,
    tags: ['contract'],
  },
  {
    name: 'Hostel Hafenblick',
    people: ['Dana, night desk', 'Mr. Ferreira, owner'],
    devices: ['Night desk PC | DL-3050 | Dana', 'Guest Wi-Fi | UB-U6'],
    jobs: 6,
  },
  {
    name: 'Writer Konrad Thiel',
    people: ['Konrad Thiel'],
    devices: ['ThinkPad | LN-X230 | Konrad'],
    howTo: 'he will not change his word processor',
    jobs: 2,
  },
  {
    name: 'Pharmacy am Markt',
    people: ['Dr. Sabine Lutz, owner', 'Frau Maas, stock'],
    devices: ['Counter PC 1 | FJ-S740', 'Counter PC 2 | FJ-S741', 'Robot link | RW-ROW'],
    jobs: 6,
    tags: ['contract'],
  },
  {
    name: 'Letting agency Nordheim',
    people: ['Torben Nord, owner'],
    devices: ['Laptop | MS-SL5 | Torben'],
    jobs: 2,
  },
  {
    name: 'Tango association',
    people: ['Elena Ruiz, president'],
    devices: ['Mixer laptop | AC-A515'],
    jobs: 1,
  },
]

/** What a one-person IT shop does all year: words and price in cents, unknown where it varies. */
export const work: readonly (readonly [words: string, price: number])[] = [
  ['Printer does not print: driver and queue', 6900],
  ['New laptop set up, data moved over', 24000],
  ['Mail stuck in the outbox', 4500],
  ['Backup checked, one file restored as proof', 5500],
  ['Slow PC: new SSD, cloned', 17900],
  ['Wi-Fi dead spot: second access point', 21000],
  ['Updates and a look at the logs', 8900],
  ['Router replaced after a storm', 15900],
  ['Phishing mail opened: cleaned, passwords changed', 18900],
  ['Screen broken: replaced under warranty', 3900],
  ['Scanner to e-mail set up again', 6500],
  ['Monthly visit', 9500],
  ['Server disk swapped, array rebuilt', 22900],
  ['Showed how to find the photos', 3500],
]
