/** A language tag the settings accept; English where the system's is not valid. */
export function guessLanguage(said: string): string {
  return /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(said) && isKnown(said) ? said : 'en'
}

function isKnown(language: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language).length > 0
  } catch {
    return false // Intl throws a RangeError for an invalid tag
  }
}
