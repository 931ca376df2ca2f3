/** What a phone is rung by: digits, a leading plus, and the two keys of a dial. */
export const ringLink = (number: string): string => `tel:${number.replace(/(?!^\+)[^\d*#]/g, '')}`

/** An address can't bring a subject or a text of its own: imported ones are only addresses. */
export const writeLink = (address: string): string =>
  `mailto:${encodeURIComponent(address.trim()).replace(/%40/g, '@')}`
