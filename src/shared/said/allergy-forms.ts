const { raw } = String
const what = raw`(?<what>\S.*?)`
const intolerance = 'intoleranz|intolerant|unvertraglichkeit(?:en)?|unvertraeglichkeit(?:en)?'
const allergy = raw`(?:al{1,2}[ei]rg(?:\.?|y|ies|i[ck]|ie|ien|isch|iker|ikerin|ia|ias|ico|ica|icos|icas|en|ens|eno|enos)|al{1,2}egr?ic|(?:kreuz|kontakt|lebensmittel)al{1,2}ergie|intol{1,2}er[ae]n\w*|${intolerance}|unvertraglich|unvertraeglich|anaph[yi]la\w+|anafil[aá]\w+|epi-?\s?pens?|adrenalin\w*(?:[\s-]+(?:pen|auto-?injector)\w*)?|notfall-?(?:set|pen|spritze))`
const of =
  '(?:to|too|2|of|for|against|on|gegen|gg|auf|bei|wegen|a|al|por|para|con|contra|geg.?|fur|fuer|because of)'
const has = '(?:have|has|eat|eats|drink|drinks|tolerate|tolerates|stomach|digest|process)'
const eaten =
  '(?: (?:essen|trinken|haben|vertragen|bekommen|zu sich nehmen|kriegen|ab(?:haben)?|eat|have))?'
const none = raw`kein\w*`
const may = '(?:darf|durfen|duerfen|kann|konnen|koennen|soll|sollte|sollen)'
const never = raw`(?:can'?t|can ?not|mustn'?t|must not|may not|shouldn'?t|should not|could not|couldn'?t|never|(?:is ?n[o']?t |not )allowed to|does(?:n'?t| not)|(?:unable|(?:hasn'?t|haven'?t|isn'?t|not)(?: been)? able) to|won'?t|refuses to|can no longer|(?:no|must not|mustn'?t) longer)`

const unwell = '(?:les? |me )?(?:sientan?|caen?|van?|hacen?) (?:muy )?(?:mal|fatal|dano)'
const ill =
  '(?:ill|sick|unwell|(?:a )?rash|hives|itchy|itches|blotchy|wheezy|swells?(?: up)?|swollen|closes(?: up)?|chokes|vomits|throws up|krank|ausschlag|bauchweh|bauchschmerzen|atemnot|pickel|migrane|quaddeln|nesselsucht|juckreiz|picor|ronchas|urticaria|hinchad[oa]|se hincha|(?:into )?shock)'
const by =
  '(?:from|with|after|on|(?:if|when) (?:he|she|they) (?:eats?|has|have|touch(?:es)?)|von|bei|nach|con|por|si come|cuando come)'

/** They say an allergy, whatever is named. */
const always = [
  raw`${what} les? (?:da|dan|produce|producen|provoca|provocan|causa|causan) (?:${allergy}|${ill})`,
  raw`${allergy}(?: *[:!?,(=–-]+ *| (?:(?:severa?|grave|fuerte|leve|badly|severely) )?${of}\.? )${what}`,
  raw`${never} (?:${has} )?(?<=${has} )(?:any )?${what}`,
  raw`(?:not|isn'?t) allowed (?!to )(?:any )?${what}`,
  raw`vertra(?:e?gt|gen) (?:\w+ ){0,2}?${none} ${what}`,
  raw`vertra(?:e?gt|gen) ${what} (?:nicht|schlecht|kaum|gar nicht)`,
  raw`${may} (?:\w+ ){0,2}?${none} ${what}${eaten}`,
  raw`no (?:puede|pueden|debe|deben|puedo) (?:comer|tomar|beber|tener|probar|ni probar) (?:nada de )?${what}`,
  raw`no (?:tolera|toleran|soporta) ${what}`,
  raw`${unwell} ${what}`,
  raw`${what} ${unwell}`,
  raw`(?:reacts?|reaction|reaccion|reacciona|reagiert|reaktion|(?:hyper)?(?:sensitive|empfindlich|sensible)) (?:\w+ ){0,2}?(?:to|gegen|auf|a|al) ${what}`,
  raw`(?<what>(?:coeliac|celiac|celiac[oa]s?|celiaquia|z[o]e?liakie|coeliakie|zoli)(?: disease)?(?: *\(.{0,60}\))?)(?: (?<after>(?:since|last|for|this|too|as well|seit|auch|desde|hace|tambien)(?!\p{L}).{0,40}))?`,
  raw`${what}[\s-]+(?:${allergy})(?: sufferer)?`,
  raw`(?<what>(?:\p{L}+-(?:,| (?:und|oder|sowie)) )*\p{L}{2,}?)-?(?:allergie|allergien|allergiker|allergikerin|allergisch|${intolerance})`,
  raw`${what}[\s,!-]+(?:has an? |carries an? |hat |con )?epi-?\s?pen(?: (?:in|with|on|dabei|im|en|handy|always)(?: \S+){0,3})?`,
]
/** They come first: in "milk allergy (not lactose)" the bracket is something else. */
const aside = [raw`${what}[\s-]+(?:${allergy})\s*\((?<after>[^()]+)\)`]
/** They say it of a known allergen. */
const known = [
  raw`${allergy} (?!${of} )${what}`,
  raw`${what}[\s-]+int(?:ol)?\.?`,
  raw`${what}[\s-]+(?:${allergy})[\s,:!-]+(?<after>(?!${of} |nurse|doctor|tests?|tested|season|tablets?|medicine)\S.{2,60})`,
  raw`(?:intol|int|alerg)\.? (?:${of} )?${what}`,
  raw`(?:prohibid[oa]s?|verboten|forbidden|tabu):? ${what}`,
  raw`(?:weil |da )?${what} (?:gar |uberhaupt |leider )?nicht (?:geht|gehen|vertragt|darf)`,
  raw`(?<what>gf|df|lf)`,
  raw`(?:${never}|don'?t|(?:must |has to |needs to |should )?avoids?|stays? (?:away from|off|clear of)|keeps? (?:away|clear) (?:from|of)|steers? clear of|meidet|(?:debe |tiene que )?evitar?|lieber ${none}) (?:(?:do|does|take|get|touch|handle|eat|drink|be near|be around|go near) )?(?:any )?${what}`,
  raw`${may} ${what} nicht${eaten}`,
  raw`(?:isst|trinkt|nimmt|essen|trinken) (?:\w+ )?${none} ${what}`,
  raw`keeps? ${what} (?:well )?away(?: from \S+)?`,
  raw`${what} (?:darf|kann|vertragt) (?:(?:er|sie|es|ich) )?nicht${eaten}`,
  raw`von ${what} (?:wird|bekommt|kriegt) (?:ihr|ihm|er|sie) (?:\w+ )?(?:schlecht|ubel|${ill})`,
  raw`${what} (?:(?:is|are|ist|sind) (?:very |really |sehr )?(?:bad|poison|deadly|schlecht|gift)|(?:(?:is|are|ist|sind) )?(?:no good|not good|not ok(?:ay)?|nicht gut|nicht ok(?:ay)?))(?: (?:for|fur) .{2,20})?`,
  raw`${what} (?:(?:doesn'?t|don'?t|does not|do not) (?:really )?agree|disagrees?) with .{2,20}`,
  raw`reacts? (?:badly )?(?:if|when|after) (?:(?:he|she|they) (?:eats?|has|have|touch(?:es)?) |eating )?${what}`,
  raw`${what} macht (?:\w+ )?${ill}`,
  raw`muss ${what} (?:ver)?meiden`,
  raw`${what} (?:geht|gehen|bekommen|bekommt) (?:(?:bei )?(?:ihm|ihr|ihnen|mir) )?(?:gar |uberhaupt |leider )*nicht`,
  raw`${what} no (?:puede|pueden|tolera|toleran|come|comen|toma|toman|debe|deben)(?: (?:comer|tomar|beber))?`,
  raw`${what}(?: (?:is|are|ist|sind))?(?: an?)? no[\s-]?go`,
  raw`(?:los |las |el |la )?${what} (?:no|not|nicht|nein|nope)`,
  raw`(?:auf|bei|mit) ${what} (?:achten|aufpassen)`,
  raw`(?:mucho |very |grosse )?(?:(?:be )?(?:very )?careful with|watch (?:out for|the)|vorsicht (?:bei|mit|vor)|achtung(?: bei)?|cuidado con|ojo con) ${what}`,
  raw`${what} ni (?:ver|oler|prob|toc|nombr|acerc)\w*`,
  raw`${what} (?:(?:is|are|ist|sind|es|son|esta|estan) )?(?:absolutely |streng |strictly |totalmente )?(?:forbidden|prohibid[oa]s?|verboten|tabu|off limits|not allowed|nicht erlaubt)`,
  raw`(?:isst |eats? |come )?(?:nothing|nowt|nix|nichts|nada|not anything) (?:with|containing|mit|con|que lleve|que tenga) ${what}`,
  raw`(?:do not|don'?t|never|nunca) (?:give|serve|feed|sell|put|add|use|let) (?:(?:him|her|them|me) )?(?:any |have )?${what}`,
  raw`(?:que )?no (?:lleve|lleven|tenga|tengan|contenga|contengan) (?:nada de )?${what}`,
  raw`(?:no|nunca) (?:les? |me )?(?:pon|pong|d|ech|sirv|anad|uses|usar)\w*(?: nada)?(?: de)? ${what}`,
  raw`(?:has |hat |tiene )?(?:problems?|trouble|issues?|probleme?|problemas?) (?:with|mit|con) ${what}`,
  raw`(?:(?:gets?|goes|is|has|breaks? out in|comes? (?:out|up) in|(?:his|her|their) throat|throat|wird|bekommt|kriegt|tiene|le da|le sale?n?) )?(?:very |all )?(?:${ill}|bad|no good) ${by} ${what}`,
  raw`${what} (?:losen|lost) (?:\w+ ){0,2}?${ill} aus`,
  raw`(?:wird|bekommt|kriegt) von ${what} (?:\w+ )?${ill}`,
  raw`${what} (?:upsets?|hurts?|(?:will |would |could |can |might )?kills?|gives? (?:him|her|them)) .{2,30}`,
  raw`(?:is|s?he'?s|they'?re|i'?m) off ${what}`,
  raw`no (?:come|comen|toma|toman|bebe|beben|puede con) (?:nada de )?${what}`,
  raw`${what} (?:makes?|brings?|sends?|puts?|gets?) (?:him|her|them|me|it) .{2,40}`,
  raw`(?:only |nur |all |alles |todo |needs |everything |must be |strictly |solo )?(?<what>\p{L}+(?: (?:and|und|&) \p{L}+)?)[\s-]?(?:free|frei)(?: (?:everything|only|diet|products?|alles|diat|kost|ernahrung))?`,
]
/** The trade and the place decide. */
const refusals = [
  raw`(?:strictly |blo(?:ss|ß) |nur |wirklich |echt |absolutely |definitely |really |unbedingt |all |alles |todo |nada de nada )?(?:no|without|never|zero|auf keinen fall(?: ${none})?|${none}|ohne|niemals|nie|sin|nada de|ni|neither|weder|free (?:of|from)|frei von|libre de) (?!problem)${what}`,
]

const inForm = (sure: 'always' | 'known' | 'refusal') => (core: string) => ({
  sure,
  // A word that stands apart, at its beginning.
  pattern: new RegExp(raw`^(?:(?<before>.*?\S)[\s:,;.–-]*[\s:(])??(?:${core})$`, 'du'),
})
/** Every way of saying it; the first that fits is taken. */
export const allergyForms = [
  ...aside.map(inForm('known')),
  ...always.map(inForm('always')),
  ...known.map(inForm('known')),
  ...refusals.map(inForm('refusal')),
]
