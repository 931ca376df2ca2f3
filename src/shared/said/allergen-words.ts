/** What someone may not be able to have, in everyday words, separated by commas and in the singular. */
export type AllergenRow = {
  readonly is: string
  /** The broader ones it belongs to. */
  readonly of?: readonly string[]
  /** A word for all of its kind: "nuts" may be almonds. */
  readonly whole?: true
  readonly en?: string
  /** Five letters and more stand in compounds too, as does a shorter one with +; > at the start only, = never. */
  readonly de?: string
  readonly es?: string
}

/**
 * The 14 allergens of Annex II of Regulation (EU) 1169/2011, and lactose. Oats are gluten there, and
 * spelt is wheat. Pine nuts are asked about as nuts: the FDA's list still has them; coconut and
 * chestnut are on neither. "Frutos secos" are peanuts too in Spain.
 */
export const allergenRows: readonly AllergenRow[] = [
  {
    is: 'gluten',
    whole: true,
    en: 'gluten, cereal, coeliac, celiac, coeliac disease, celiac disease, malt, malted',
    de: 'Gluten, Getreide, Zöliakie, Sprue, Malz+',
    es: 'gluten, cereal, celíaco, celíaca, celiaco, celiaca, celiaquía, celiaquia, malta',
  },
  {
    is: 'wheat',
    of: ['gluten'],
    en: 'wheat, wholewheat, wheatgerm, wheatmeal, durum, semolina, bulgur, bulgar, couscous, seitan, kamut, khorasan, emmer, einkorn, farro, freekeh, graham, farina, matzo, matzah, weetabix',
    de: 'Weizen, Hartweizen, Grieß, Weichweizen, Bulgur, Couscous, Seitan, Kamut, Emmer, Einkorn, Graham, Durum, Hartweizengrieß, Matze, Paniermehl',
    es: 'trigo, sémola, bulgur, cuscús, seitán, kamut, candeal',
  },
  { is: 'spelt', of: ['wheat'], en: 'spelt', de: 'Dinkel, Grünkern', es: 'espelta, escanda' },
  {
    is: 'rye',
    of: ['gluten'],
    en: 'rye, pumpernickel, triticale',
    de: 'Roggen, Pumpernickel, Triticale',
    es: 'centeno',
  },
  {
    is: 'barley',
    of: ['gluten'],
    en: 'barley',
    de: 'Gerste, Gersten, Graupe',
    es: 'cebada',
  },
  {
    is: 'oats',
    of: ['gluten'],
    en: 'oat, oatmeal, oatcake, porridge, muesli, granola, flapjack, rolled oat',
    de: 'Hafer, Haferflocke, Porridge, Müsli, Granola',
    es: 'avena, muesli, granola, gachas',
  },

  {
    is: 'nuts',
    whole: true,
    en: 'nut, tree nut, treenut, mixed nut, trail mix, hickory',
    de: 'Nuss+, Nüsse, Schalenfrucht, Schalenfrüchte, Studentenfutter',
    es: 'frutos secos, fruto seco, frutos de cáscara, fruto de cáscara',
  },
  {
    is: 'almond',
    of: ['nuts'],
    en: 'almond, marcona',
    de: 'Mandel, Mandeln',
    es: 'almendra, almendrado, almendrada',
  },
  {
    is: 'hazelnut',
    of: ['nuts'],
    en: 'hazelnut, hazel nut, filbert, cobnut, cob nut',
    de: 'Haselnuss, Haselnüsse',
    es: 'avellana, avellanado, avellanada',
  },
  {
    is: 'walnut',
    of: ['nuts'],
    en: 'walnut, wal nut',
    de: 'Walnuss, Walnüsse, Wallnuss, Wallnüsse, Baumnuss, Baumnüsse',
    es: 'nuez, nueces',
  },
  {
    is: 'cashew',
    of: ['nuts'],
    en: 'cashew, cashew nut',
    de: 'Cashew, Cashewkern, Cashewnuss, Kaschu',
    es: 'anacardo, cajú, castañas de cajú, castaña de cajú, nuez de la india',
  },
  {
    is: 'pecan',
    of: ['nuts'],
    en: 'pecan',
    de: 'Pekannuss, Pekannüsse, Pecannuss, Pecannüsse, Pekan, Pecan',
    es: 'pecana, pacana, nuez pecana, nuez pacana',
  },
  {
    is: 'brazil nut',
    of: ['nuts'],
    en: 'brazil nut',
    de: 'Paranuss, Paranüsse',
    es: 'nuez de brasil, nueces de brasil, castaña de pará, castañas de pará',
  },
  {
    is: 'pistachio',
    of: ['nuts'],
    en: 'pistachio, pistacchio',
    de: 'Pistazie, Pistazien',
    es: 'pistacho, pistache',
  },
  {
    is: 'macadamia',
    of: ['nuts'],
    en: 'macadamia, queensland nut',
    de: 'Macadamia, Makadamia',
    es: 'macadamia',
  },
  {
    is: 'pine nut',
    of: ['nuts'],
    en: 'pine nut, pinenut, pignoli',
    de: 'Pinienkern, Pinienkerne',
    es: 'piñón',
  },

  {
    is: 'peanut',
    en: 'peanut, pea nut, groundnut, ground nut, monkey nut, arachis, goober',
    de: 'Erdnuss, Erdnüsse',
    es: 'cacahuete, cacahuate, maní, frutos secos, fruto seco',
  },

  {
    is: 'dairy',
    whole: true,
    en: 'dairy, milk product, lactic, casein, caseinate, whey, milk protein, milk powder',
    de: 'Milchprodukt, Molkerei, Molke, Kasein, Casein, Milcheiweiß, Milchprotein, Molkenpulver, Milchzucker',
    es: 'lácteo, láctea, caseína, suero de leche, proteína de leche, proteína láctea',
  },
  {
    is: 'lactose',
    of: ['dairy'],
    whole: true,
    en: 'lactose',
    de: 'Laktose, Lactose',
    es: 'lactosa',
  },
  {
    is: 'milk',
    of: ['dairy'],
    en: 'milk, buttermilk, milk chocolate, kefir, condensed milk, cow milk',
    de: 'Milch, Buttermilch, Vollmilch, Kefir, Ayran',
    es: 'leche, lechero, lechera, kéfir',
  },
  {
    is: 'butter',
    of: ['dairy'],
    en: 'butter, buttercream, buttered, ghee, butterfat',
    de: 'Butter, Ghee, Butterschmalz',
    es: 'mantequilla, ghee',
  },
  {
    is: 'cream',
    of: ['dairy'],
    en: 'cream, ice cream, icecream, whipped cream, clotted cream, crème fraîche, creme fraiche, creamed, gelato, sour cream, half and half',
    de: 'Sahne, Rahm=, Sauerrahm, Süßrahm, Rahmsoße, Rahmsauce, Rahmspinat, Rahmschnitzel, Schmand, Schlagobers, Obers=, Crème fraîche, Creme fraiche, Schlagrahm, Eiscreme, Milcheis, Softeis, Vanilleeis, Sahneeis, Schlagsahne',
    es: 'nata, crema agria, crema de leche, crema batida, helado',
  },
  {
    is: 'cheese',
    of: ['dairy'],
    en: 'cheese, cheesy, feta, mozzarella, parmesan, parmigiano, pecorino, cheddar, brie, camembert, gouda, edam, emmental, emmentaler, gruyère, gorgonzola, roquefort, stilton, ricotta, mascarpone, halloumi, paneer, provolone, burrata, manchego, curd, raclette, fondue, cottage cheese, cream cheese, philadelphia',
    de: 'Käse+, Feta, Mozzarella, Parmesan, Gouda, Emmentaler, Camembert, Ricotta, Mascarpone, Halloumi, Schafskäse, Frischkäse, Raclette, Bergkäse, Brie, Obatzda, Gorgonzola, Cheddar, Appenzeller, Gruyère, Burrata',
    es: 'queso, quesito, queso fresco, feta, mozzarella, parmesano, manchego, requesón, ricotta, mascarpone, cuajada, burrata, cabrales',
  },
  {
    is: 'yogurt',
    of: ['dairy'],
    en: 'yogurt, yoghurt, yoghourt, skyr, quark, tzatziki, tsatsiki, raita, lassi, labneh, fromage frais',
    de: 'Joghurt, Jogurt, Yoghurt, Skyr, Quark, Topfen=, Topfenstrudel, Topfengolatsche, Topfenknödel, Topfentorte, Tsatsiki, Zaziki, Tzatziki, Lassi',
    es: 'yogur, yogurt, skyr, tzatziki',
  },

  {
    is: 'egg',
    en: 'egg, albumen, egg white, egg yolk, yolk, egg wash',
    de: 'Ei, Eier>, Eiern, Eigelb, Eiweiß, Eiklar, Eischnee, Eidotter, Dotter, Hühnerei, Hühnereier, Spiegelei, Spiegeleier, Rührei, Rühreier, Frühstücksei, Osterei, Ostereier, Wachtelei, Wachteleier, Freilandei, Freilandeier, Bioei, Bioeier, Vollei',
    es: 'huevo, yema, clara de huevo, albúmina, ovoalbúmina',
  },

  {
    is: 'sesame',
    en: 'sesame, sesame seed, benne seed',
    de: 'Sesam',
    es: 'sésamo, ajonjolí',
  },
  {
    is: 'soy',
    en: 'soy, soya, soybean, soyabean, soy bean, soya bean',
    de: 'Soja+, Sojabohne',
    es: 'soja, soya',
  },
  {
    is: 'mustard',
    en: 'mustard, piccalilli, dijon',
    de: 'Senf+, Senfkorn, Mostrich',
    es: 'mostaza',
  },
  {
    is: 'celery',
    en: 'celery, celeriac, mirepoix',
    de: 'Sellerie, Suppengrün, Suppengemüse',
    es: 'apio, apionabo',
  },
  { is: 'lupin', en: 'lupin, lupine', de: 'Lupine, Lupinen', es: 'altramuz, lupino, lupina' },
  {
    is: 'sulphites',
    en: 'sulphite, sulfite, sulphur dioxide, sulfur dioxide, sulphur, e220, e221, e222, e223, e224, e226, e227, e228',
    de: 'Sulfit, Sulfite, Schwefeldioxid, geschwefelt, Schwefel',
    es: 'sulfito, dióxido de azufre, anhídrido sulfuroso',
  },

  { is: 'seafood', whole: true, en: 'seafood, sea food, fruits de mer', es: 'frutos del mar' },
  {
    is: 'shellfish',
    of: ['seafood'],
    whole: true,
    en: 'shellfish, shell fish',
    de: 'Schalentier, Meeresfrüchte, Meeresfrucht',
    es: 'marisco, mariscada',
  },
  {
    is: 'crustaceans',
    of: ['shellfish'],
    whole: true,
    en: 'crustacean, krill, bisque',
    de: 'Krebstier, Krustentier, Krill',
    es: 'crustáceo',
  },
  {
    is: 'prawn',
    of: ['crustaceans'],
    en: 'prawn, shrimp, scampi, langoustine, king prawn',
    de: 'Garnele, Garnelen, Shrimp, Scampi, Krabbe, Krabben, Nordseekrabbe, Gamba, Kaisergranat',
    es: 'gamba, langostino, camarón, quisquilla, cigala, gambón',
  },
  {
    is: 'crab',
    of: ['crustaceans'],
    en: 'crab, crabmeat, crabcake, crab stick',
    de: 'Krebs, Krebse, Taschenkrebs, Flusskrebs, Krebsfleisch, Krabbenfleisch',
    es: 'cangrejo, centollo, buey de mar, nécora, jaiba',
  },
  {
    is: 'lobster',
    of: ['crustaceans'],
    en: 'lobster, crayfish, crawfish, yabby',
    de: 'Hummer, Languste, Langusten',
    es: 'bogavante, langosta',
  },
  {
    is: 'molluscs',
    of: ['shellfish'],
    whole: true,
    en: 'mollusc, mollusk, escargot, snail, whelk, abalone, winkle, periwinkle',
    de: 'Weichtier, Molluske, Weinbergschnecke',
    es: 'molusco, caracol',
  },
  {
    is: 'mussel',
    of: ['molluscs'],
    en: 'mussel, moule, clam, oyster, scallop, cockle',
    de: 'Muschel, Muscheln, Miesmuschel, Jakobsmuschel, Venusmuschel, Auster, Austern',
    es: 'mejillón, almeja, ostra, vieira, berberecho, chirla',
  },
  {
    is: 'squid',
    of: ['molluscs'],
    en: 'squid, calamari, octopus, cuttlefish, cuttle fish',
    de: 'Tintenfisch, Calamari, Calamares, Kalamar, Oktopus, Krake, Sepia',
    es: 'calamar, pulpo, sepia, chipirón',
  },
  {
    is: 'fish',
    of: ['seafood'],
    whole: true,
    en: 'fish, fishcake, fishfinger, fish finger, caviar, roe, surimi, kipper, lox, fish sauce, worcestershire sauce, worcester sauce, bouillabaisse, ceviche, kedgeree',
    de: 'Fisch, Fische, Kaviar, Surimi, Rollmops, Fischstäbchen, Worcestersauce',
    es: 'pescado, pez, peces, pescadito, caviar, surimi, ceviche, boquerones fritos, salsa worcester',
  },
  {
    is: 'salmon',
    of: ['fish'],
    en: 'salmon, gravlax, gravadlax',
    de: 'Lachs, Räucherlachs, Seelachs, Graved Lachs',
    es: 'salmón',
  },
  {
    is: 'tuna',
    of: ['fish'],
    en: 'tuna, bonito flakes',
    de: 'Thunfisch, Tunfisch',
    es: 'atún, bonito del norte, ventresca',
  },
  {
    is: 'cod',
    of: ['fish'],
    en: 'cod, haddock, pollock, hake, whiting, stockfish, codfish',
    de: 'Kabeljau, Dorsch, Schellfisch, Seehecht, Stockfisch, Bacalhau',
    es: 'bacalao, merluza, pescadilla',
  },
  {
    is: 'anchovy',
    of: ['fish'],
    en: 'anchovy, sardine, pilchard, sprat',
    de: 'Sardelle, Sardellen, Sardine, Sardinen, Anchovis, Sprotte',
    es: 'anchoa, boquerón, sardina',
  },
  {
    is: 'herring',
    of: ['fish'],
    en: 'herring, mackerel, bloater',
    de: 'Hering, Heringe, Matjes, Makrele, Bückling, Bismarckhering',
    es: 'arenque, caballa',
  },
  {
    is: 'white fish',
    of: ['fish'],
    en: 'trout, halibut, plaice, turbot, sea bass, seabass, sea bream, swordfish, monkfish, catfish, eel, carp, perch, tilapia, basa, dover sole, lemon sole, snapper, sturgeon',
    de: 'Forelle, Forellen, Heilbutt, Scholle, Steinbutt, Zander, Karpfen, Aal=, Räucheraal, Barsch, Saibling, Pangasius, Seezunge, Rotbarsch, Hecht',
    es: 'trucha, lubina, rodaballo, lenguado, anguila, dorada a la sal',
  },
]

/** Dishes and drinks that surely contain something, unless they are said to be without it. */
export type DishRow = { readonly has: readonly string[]; readonly words: string }

export const dishRows: readonly DishRow[] = [
  {
    has: ['almond'],
    words:
      'marzipan, Marzipan+, mazapán, frangipane, Frangipane, amaretti, amarettini, amaretto, Amaretto, Florentiner, florentine, bakewell tart, bakewell, Bethmännchen, Bienenstich, tarta de santiago, ajoblanco, sugared almonds, dragee, peladilla, Königsberger Marzipan, orgeat, Toblerone, financier, Zimtstern, Mandelhörnchen, ajo blanco, Mozartkugel, Baumkuchen',
  },
  { has: ['almond', 'egg'], words: 'macaron, macaroon, Makrone, turrón, turron, nougatine' },
  {
    has: ['nuts'],
    words:
      'nougat, Nougat+, Nugat+, praline, praliné, Krokant+, guirlache, Nussecke, Linzer Torte, Linzertorte, Vanillekipferl, Elisenlebkuchen, Frankfurter Kranz, dukkah, romesco, panforte, Nusstorte, pesto, Pesto, rocky road, muesli, Müsli, granola, Granola, nut mix, trail mix, korma',
  },
  { has: ['fish', 'egg'], words: 'caesar dressing, caesar salad, Caesarsalat, ensalada césar' },
  { has: ['celery', 'fish'], words: 'bloody mary' },
  {
    has: ['celery'],
    words: 'soffritto, sofrito italiano, mirepoix, vegetable stock, vegetable broth, Gemüsebrühe',
  },
  { has: ['fish'], words: 'taramasalata, taramosalata, whitebait, sushi, surimi' },
  { has: ['crustaceans'], words: 'surimi, ebi' },
  { has: ['mustard'], words: 'vinaigrette, Vinaigrette, vinagreta' },
  {
    has: ['crustaceans', 'molluscs', 'fish'],
    words:
      'paella, paella mixta, paella de marisco, bouillabaisse, seafood platter, frutti di mare, fritto misto, cioppino, zarzuela de pescado, zarzuela de marisco, Meeresfrüchteplatte',
  },
  { has: ['walnut', 'celery', 'egg'], words: 'waldorf salad, Waldorfsalat, ensalada waldorf' },
  {
    has: ['hazelnut'],
    words:
      'Hanuta, Duplo, Giotto, noisette, gianduja, gianduia, frangelico, ferrero rocher, rocher',
  },
  { has: ['hazelnut', 'milk', 'soy'], words: 'nutella, Nutella+' },
  {
    has: ['peanut'],
    words:
      'satay, saté, Erdnussflips, snickers, pad thai, reese, reeses, kung pao, pbj, pb and j, pb, gado gado, peanut brittle',
  },
  { has: ['nuts', 'wheat'], words: 'baklava, baklawa, Baklava' },
  { has: ['almond', 'wheat'], words: 'polvorón, polvoron, cantuccini, cantucci' },
  {
    has: ['egg'],
    words:
      'eggnog, omelette, omelet, Omelett, frittata, meringue, merengue, Baiser+, pavlova, mayonnaise, mayo, Mayonnaise, Majonäse, mayonesa, aioli, alioli, Aioli, advocaat, scotch egg, coleslaw, ensaladilla, ensaladilla rusa, mousse, Mousse+, Spätzle+, Eierstich, tortilla de patata, tortilla de patatas, tortilla española, tortilla francesa, revuelto',
  },
  {
    has: ['sesame'],
    words:
      'tahini, tahina, tahin, Tahin+, hummus, houmous, Hummus+, humus, halva, halvah, halwa, gomasio, zaatar, baba ganoush',
  },
  {
    has: ['soy'],
    words: 'tofu, Tofu+, tempeh, edamame, miso, tamari, shoyu, natto, bean curd, beancurd, Tempeh+',
  },
  {
    has: ['sulphites'],
    words:
      'dried apricot, dried apricots, dried fruit, dried fruits, Trockenobst, Dörrobst, getrocknete Aprikosen, orejones, wine, mulled wine, champagne, prosecco, cava, sherry, Wein, Weine, Rotwein, Weißwein, Glühwein, Roséwein, Schaumwein, Portwein, Sekt, Champagner, Weinschorle, Weinschaumcreme, vino, champán, jerez, sangría',
  },
  {
    has: ['butter'],
    words: 'butterscotch, toffee, fudge, shortbread, croissant au beurre',
  },
  {
    has: ['cream'],
    words:
      'panna cotta, pannacotta, Panna cotta, ganache, banoffee, banoffee pie, affogato, chowder, mousse, Mousse+, Stroganoff, trifle, eton mess',
  },
  {
    has: ['cheese'],
    words:
      'cheeseburger, alfredo, quesadilla, quesada, pesto, Pesto, caesar salad, tartiflette, caprese, saganaki',
  },
  {
    has: ['milk'],
    words:
      'milkshake, dulce de leche, white chocolate, weiße Schokolade, Vollmilchschokolade, chocolate blanco, chocolate con leche, arroz con leche, rice pudding, bread pudding, tapioca pudding, porridge with milk, leche frita, custard cream, béchamel, bechamel, besamel, horchata de leche, Baileys, Milchreis, Vanillepudding, Schokopudding, Schokoladenpudding, Puddingteilchen, gratin, Kartoffelgratin, batido de leche',
  },
  {
    has: ['egg', 'milk'],
    words:
      'custard, flan, natillas, crema catalana, crema pastelera, crème brûlée, creme brulee, crème caramel, creme caramel, zabaglione, bread and butter pudding, Vanillesauce, tres leches, Vanillesoße, dauphinoise',
  },
  {
    has: ['egg', 'butter'],
    words: 'lemon curd, hollandaise, Hollandaise, béarnaise, sauce bearnaise',
  },
  {
    has: ['egg', 'cheese', 'wheat'],
    words:
      'tiramisu, Tiramisu+, tiramisú, carbonara, quiche, Käsespätzle, moussaka, cordon bleu, Käsekuchen',
  },
  {
    has: ['cheese', 'wheat'],
    words: 'cheesecake, tarta de queso, lasagne, lasagna, lasaña, Lasagne',
  },
  {
    has: ['egg', 'wheat', 'butter'],
    words:
      'brioche, Brioche, éclair, eclair, profiterole, croquembouche, madeleine, yorkshire pudding, Kaiserschmarrn, Kaiserschmarren, panettone, pancake, crepe, crêpe, Crêpe, waffle, Waffel+, gofre, Pfannkuchen, Palatschinke, Palatschinken, Schwarzwälder Kirschtorte, french toast, torrija, croqueta, cream puff, Windbeutel',
  },
  {
    has: ['egg', 'wheat'],
    words:
      'sponge cake, sponge, choux, challah, bizcocho, magdalena, Biskuitrolle, Eierschecke, Krapfen, Berliner, Maultasche, Maultaschen, Wiener Schnitzel, Lebkuchen, Eiernudeln, egg noodle, buñuelo, Frikadelle, Baumkuchen, savoiardi, ladyfinger, Löffelbiskuit',
  },
  {
    has: ['mustard', 'egg'],
    words: 'Remoulade, remoulade, vinagreta de mostaza, tartare sauce, tartar sauce, Tatarensauce',
  },
  {
    has: ['wheat', 'soy'],
    words: 'soy sauce, soya sauce, Sojasauce, Sojasoße, salsa de soja, teriyaki',
  },
  { has: ['wheat', 'milk'], words: 'Grießbrei, semolina pudding' },
  {
    has: ['wheat', 'fish'],
    words: 'fish and chips, fish finger, fish goujon, Fischstäbchen, Backfisch, battered cod',
  },
  {
    has: ['wheat'],
    words:
      'nugget, goujon, battered, a la romana, Semmelknödel, Spätzle+, gyoza, wonton, cannelloni, tortellini, Schnitzel, Frikadelle, Bulette, samosa, hot dog, hotdog, burger, bap, pasty, pasties, buñuelo, milanesa, san jacobo, flamenquín, migas, rabas',
  },
  {
    has: ['barley'],
    words:
      'beer, Bier, cerveza, ale, lager, stout, Guinness, shandy, Radler, Weißbier, Pils, Kölsch, Altbier, IPA, caña, birra, Malzbier, Malzkaffee, malt vinegar, ovaltine, Ovomaltine, horlicks, marmite',
  },
  { has: ['wheat', 'barley'], words: 'Weizenbier, Hefeweizen' },
]

/** Baked of wheat, unless another grain is named. German ones stand at the end of compounds too. */
export const wheatDishes = {
  en: 'bread, roll, bun, loaf, loaves, croissant, baguette, bagel, pretzel, toast, toastie, pastry, puff pastry, danish, biscuit, cookie, cracker, rusk, crumpet, ciabatta, focaccia, pizza, calzone, pasta, noodle, spaghetti, macaroni, linguine, tagliatelle, penne, ravioli, tortellini, fusilli, ramen, udon, gnocchi, cake, cupcake, fruitcake, teacake, shortcake, gingerbread, flatbread, breadcrumb, breadstick, sourdough, crispbread, crouton, pie, tart, tartlet, scone, muffin, doughnut, donut, brownie, wafer, crumble, strudel, pita, pitta, naan, chapati, roti, panini, sandwich, burger bun, wrap, breaded, battered, batter, tempura, flour, dough, filo, phyllo, shortbread, gingernut, ginger nut, digestive, empanada, churro, grissini, spring roll, dumpling, swiss roll, sausage roll, scampi in breadcrumbs, zwieback, ginger snap, tortilla wrap',
  de: 'Brot, Brötchen, Semmel, Schrippe, Weckle, Brezel, Breze, Brezn, Laugenstange, Croissant, Hörnchen, Baguette, Bagel, Toast, Knäckebrot, Zwieback, Gebäck, Keks, Plätzchen, Kuchen, Torte, Törtchen, Strudel, Stollen, Muffin, Nudel, Nudeln, Spaghetti, Pasta, Pizza, Lebkuchen, Teig, Blätterteig, Mehl, Zopf, Schnecke, Streusel, Teilchen, Amerikaner, Fladen, Fladenbrot, Semmelbrösel, paniert, Panade, Döner, Stulle, Sandwich, Wrap, Ciabatta, Focaccia, Tarte, Waffelröllchen, Kipferl, Golatsche, Spritzgebäck, Spekulatius, Nudelsalat, Nudelauflauf, Nudelsuppe, Teigtasche, Mehlspeise, Brotsuppe, Brotkorb, Keksboden, Pizzaschnecke, Kuchenstück, Tortenstück, Toastbrot, Franzbrötchen, Schrippen, Flammkuchen',
  es: 'pan, panecillo, barra de pan, bocadillo, bocata, tostada, croissant, cruasán, cruasan, hojaldre, galleta, masa, harina, pasta, fideo, espagueti, macarrones, macarrón, pizza, tarta, pastel, rosquilla, donut, dónut, churro, porra, ensaimada, empanada, empanadilla, empanado, empanada de carne, rebozado, rebozada, rosco, roscón, bollo, bollería, mollete, chapata, pan rallado, berlina, palmera, napolitana, medialuna, alfajor',
} as const

/** Made with milk, unless another milk is named: "flat white, oat". */
export const milkyDrinks =
  'latte, flat white, cappuccino, capuccino, cappucino, capuchino, cortado, macchiato, latte macchiato, espresso macchiato, milk coffee, white coffee, café con leche, cafe con leche, café au lait, mocha, mochaccino, frappuccino, chai latte, hot chocolate, Milchkaffee, Kaffee mit Milch, Cappuccino, Melange, heiße Schokolade, Kakao mit Milch, leche manchada, cortadito, carajillo de crema, milkshake, batido, Milchshake'

/** They hold the word of an allergen and are none of it. */
export const harmless =
  'seaweed, vegetable paella, veggie paella, vegan paella, paella de verduras, vegetarian sushi, vegetable sushi, vegan sushi, avocado sushi, caña de azúcar, caña de lomo, caña de pescar, nutmeg, coconut, coco nut, cocoanut, gram flour, doughnut hole, dough nut, butternut, butternut squash, butter nut, chestnut, chest nut, water chestnut, nutrition, nutritional yeast, nutcracker, nutshell, nutmegs, tiger nut, tigernut, kola nut, cola nut, betel nut, grape nut, wing nut, wingnut, tunnut, eggplant, egg plant, egg fruit, chocolate egg, creme egg, egg cup, eggcup, starfish, star fish, jellyfish, jelly fish, silverfish, kingfisher, fishing, fisherman, fishnet, fish mint, butterfly, buttercup, butter bean, butter lettuce, butterhead, cream of tartar, cream soda, sun cream, hand cream, face cream, skin cream, shaving cream, milk thistle, milkweed, milk tooth, milky way, crabapple, crab apple, oyster mushroom, oyster plant, buckwheat, buck wheat, breadfruit, bread fruit, sweetbread, sweet bread, rice paper roll, summer roll, sushi roll, toilet roll, kitchen roll, cottage pie, shepherds pie, shepherd pie, ginger beer, root beer, butterbeer, wine gum, wineglass, wine glass, rice cake, corn cake, rice cracker, corn tortilla, cheesecloth, cheese plant, head cheese, cinnamon snail, soy candle, pan fried, pan seared, pan roasted, frying pan, bread knife, cake stand, ' +
  'Muskatnuss, Muskat, Kokosnuss, Kokosnüsse, Kokos, Genuss, Genüsse, Schmalz, Kolanuss, Betelnuss, Wassernuss, Nussschinken, Nußschinken, Nussknacker, Kalbsnuss, Schweinenuss, Rindernuss, Butternuss, Butternusskürbis, Butternut, Erdmandel, Erdmandeln, Mandelentzündung, Buchweizen, Johannisbrot, Johannisbrotkernmehl, Brotaufstrich, Brotfrucht, Leberkäse, Leberkäs, Fleischkäse, Eierschwammerl, Eierfrucht, Eierpflaume, Eiertomate, Eierbecher, Schokoei, Schokoladenei, Überraschungsei, Buttersäure, Butterpilz, Butterblume, Butterbirne, Buttersalat, Butterrübe, Milchsäure, Milchstraße, Milchling, Sonnenmilch, Körpermilch, Scheuermilch, Liebfrauenmilch, Lachsschinken, Austernpilz, Austernseitling, Seestern, Walfisch, Ingwerbier, Wurzelbier, Weintraube, Weinbeere, Weingummi, Weinblatt, Weinstein, Weinsäure, Reiskuchen, Reiswaffel, Maiswaffel, Reispapier, Sommerrolle, Senfkohl, Milchner, Rahmen, Esskastanie, Krabbelgruppe, Fischerhemd, Malzzucker, Sesamstraße, Hummerfarben, ' +
  'nuez moscada, nueces moscadas, nuez de coco, nuez de cola, huevo de chocolate, huevo kinder, trigo sarraceno, trigo serraceno, pan de azúcar, estrella de mar, berenjena, leche solar, leche corporal, leche limpiadora, manteca de cacao, mantequilla de cacao, crema solar, crema de manos, crema de verduras, tortita de arroz, tortitas de arroz, tortita de maíz, tortitas de maíz, cerveza de jengibre, pasta de dientes, pasta de tomate, seta ostra, setas ostra, pez globo de juguete, mantequilla de karité, té helado, te helado, café helado, agua de coco'

/** Made into "milk" and the like without a cow. */
export const plantBases = {
  milk: 'oat, soy, soya, almond, coconut, rice, hazelnut, cashew, pea, hemp, plant, plant based, spelt, macadamia, walnut, pistachio, quinoa, barley, buckwheat, potato, lupin, peanut, flax, tiger nut, nut, vegan, non dairy, Hafer, Soja, Mandel, Kokos, Kokosnuss, Reis, Haselnuss, Cashew, Erbsen, Erbse, Hanf, Pflanzen, pflanzliche, pflanzlicher, pflanzlich, Dinkel, Nuss, Kartoffel, Lupinen, Lupine, Macadamia, Erdmandel, avena, soja, almendra, almendras, coco, arroz, avellana, avellanas, anacardo, anacardos, guisante, cáñamo, vegetal, vegetales, chufa, espelta, quinoa, nueces, nuez',
  cream:
    'oat, soy, soya, coconut, rice, cashew, plant, plant based, vegan, Hafer, Soja, Kokos, Reis, Pflanzen, pflanzliche, Lupinen, avena, soja, coco, arroz, vegetal, anacardo, anacardos',
  other:
    'oat, soy, soya, cashew, plant, plant based, vegan, Hafer, Soja, Pflanzen, pflanzliche, pflanzlicher, Lupinen, avena, soja, vegetal, anacardo, anacardos',
  butter:
    'peanut, almond, hazelnut, cashew, nut, cocoa, cacao, apple, shea, sunflower, sesame, pumpkin, pistachio, pecan, soy, soya, coconut, plant, plant based, vegan, oat, body, Erdnuss, Mandel, Haselnuss, Cashew, Kakao, Apfel, Shea, Sesam, Kokos, Pflanzen, pflanzliche, cacahuete, cacahuate, maní, almendra, almendras, avellana, avellanas, cacao, anacardo, anacardos, coco, vegetal',
} as const

/** Said beside a drink they are its milk: "oat flat white". A hazelnut latte is syrup in cow's milk. */
export const drinkBases =
  'oat, soy, soya, almond, rice, pea, hemp, plant, vegan, Hafer, Soja, Mandel, Reis, avena, soja, almendra, almendras, arroz, vegetal'

/** What each of them may be made into; the base stands before it, or after "de" and "aus". */
export const milkish: Readonly<Record<keyof typeof plantBases, string>> = {
  milk: 'milk, Milch, leche, drink, bebida, mylk',
  cream: 'cream, Sahne, nata, crema, creamer',
  other:
    'yogurt, yoghurt, Joghurt, yogur, cheese, Käse, queso, ice cream, Eiscreme, helado, Quark, skyr, Skyr, milk chocolate',
  butter: 'butter, Butter, mantequilla, manteca',
}

/** Grains without gluten, of which even bread may be made. */
export const otherGrains =
  'rice, corn, maize, buckwheat, buck wheat, millet, teff, quinoa, cassava, Reis, Mais, Buchweizen, Hirse, Teff, Quinoa, arroz, maíz, sarraceno, trigo sarraceno, trigo serraceno, mijo, yuca'

/** Other things that are ground, and made into noodles. */
export const otherStarches =
  'tapioca, chickpea, lentil, potato, almond, coconut, glass, konjac, sorghum, chestnut, gram, soy, soya, pea, hazelnut, Kichererbsen, Kichererbse, Linsen, Kartoffel, Mandel, Kokos, Glas, Erbsen, Soja, Kastanien, Lupinen, Hanf, Leinsamen, Johannisbrotkern, Guarkern, Haselnuss, garbanzo, garbanzos, lenteja, lentejas, patata, almendra, almendras, coco, castaña'

export const groundOrNoodles =
  'flour, noodle, pasta, cracker, wafer, spaghetti, macaroni, penne, fusilli, crispbread, Mehl, Nudel, Nudeln, Pasta, Spaghetti, harina, fideo, pasta'

/** Words that look like a misspelt allergen and are none. */
export const lookalikes =
  'dunkel, winkel, mantel, wandel, handel, bitter, better, mutter, butler, futter, gutter, heizen, reizen, weiten, weisen, parley, kuscheln, summer, hammer, hummel, nummer, kummer, schorle, schelle, wander, sander, muster, cluster, master, marsch, harsch, forsch, marina, karina, pelado, pecado, supine, casing, lobby, gerüste, mobster, ausser, salon, utter, turbo, satan, place, rogen, scamp'
