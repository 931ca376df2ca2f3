import { fold } from '#shared/base/text.ts'

const forms =
  'gmbh|mbh|ag|kg|ohg|ug|gbr|ev|eg|ek|inc|llc|ltd|limited|plc|corp|company|co|sl|slu|sa|srl|sas|bv|nv|oy|ab|as|kft|spa'

/** Whole words of the names of firms, folded. */
const firmWords =
  'agency|agentur|agencia|apotheke|association|asociacion|atelier|autohaus|backerei|baeckerei|bakery|bar|bistro|bookshop|brauerei|brewery|buro|buero|cafe|cafeteria|centre|center|church|clinic|clinica|club|college|colegio|consulting|design|dental|escuela|fahrschule|farmacia|ferreteria|fleischerei|floreria|floristeria|foundation|friseur|gallery|galerie|garage|gasthaus|gasthof|gemeinde|gestoria|group|grupo|gruppe|gym|haus|holding|hospital|hostel|hotel|imbiss|institut|institute|instituto|kanzlei|kindergarten|kiosk|kita|klinik|konditorei|laden|legal|library|logistics|markt|medical|metzgerei|museum|office|panaderia|partner|partners|pension|pharmacy|physio|physiotherapie|pizzeria|praxis|pub|restaurant|restaurante|salon|school|schule|service|services|shop|software|solutions|steuerberatung|store|studio|supermarkt|systems|taberna|taller|team|technik|theater|theatre|tienda|trattoria|university|universidad|universitat|verein|verlag|werkstatt|zentrum'

/** Ends of one word: Stadtbäckerei, Grundschule, Autohaus. */
const ends =
  'backerei|baeckerei|metzgerei|gartnerei|druckerei|tischlerei|schreinerei|reinigung|schule|haus|verein|werkstatt|praxis|kanzlei|agentur|technik|verlag|apotheke'

const firm = new RegExp(
  `[&+@/\\d]|^(?:the|der|die|das|el|la|los|las|le|zum|zur)\\s|[\\s.,-](?:${forms})(?=$|[\\s.,-])|(?:^|[\\s.,-])(?:${firmWords})(?=$|[\\s.,-])|\\p{L}{3}(?:${ends})(?=$|[\\s.,-])`,
  'u',
)

/** A name that people don't have: "Café Luna", "Miller & Sons", "Acme GmbH", "The Green Door". */
export const isFirmName = (name: string): boolean =>
  firm.test(
    fold(name)
      .replace(/\b(\p{L})\.\s?(?=\p{L}\.)/gu, '$1')
      .trim(),
  )
