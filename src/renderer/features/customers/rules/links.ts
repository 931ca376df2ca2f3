/** Encoded, so that an imported address can't add a subject or a text of its own. */
export const writeLink = (address: string): string =>
  `mailto:${encodeURIComponent(address.trim()).replace(/%40/g, '@')}`
