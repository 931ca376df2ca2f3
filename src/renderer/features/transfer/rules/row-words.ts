/** The words of a row as in the file, without the separators of its fields. */
export const rowWords = (raw: string): string =>
  raw
    .split(/[,;\t\r\n]+/)
    .map((each) =>
      each
        .trim()
        .replace(/^"+|"+$/g, '')
        .trim(),
    )
    .filter((each) => each !== '')
    .join(' · ')
