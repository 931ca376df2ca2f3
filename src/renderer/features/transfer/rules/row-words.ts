/** The words of a row as the file has it, without what only holds its fields apart. */
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
