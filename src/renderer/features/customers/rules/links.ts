/** What a phone link dials: digits, a leading plus, `*` and `#`. */
export const ringLink = (number: string): string => `tel:${number.replace(/(?!^\+)[^\d*#]/g, '')}`

/** Encoded, so that an imported address can't add a subject or a text of its own. */
export const writeLink = (address: string): string =>
  `mailto:${encodeURIComponent(address.trim()).replace(/%40/g, '@')}`
