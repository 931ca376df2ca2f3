/** What the end of a zip says of it, before anything of it is read. */
export type ZipEnd = {
  readonly entries: number
  /** Bytes of the list of entries. */
  readonly list: number
}

/** PKWARE APPNOTE 4.3.16: 22 bytes and a comment of at most 65,535. */
const shortest = 22
const longest = shortest + 0xffff
const signature = 0x06054b50

/** Nothing where there is no such end: a torn file, or no zip. */
export async function zipEnd(file: Blob): Promise<ZipEnd | undefined> {
  const bytes = await file.slice(Math.max(0, file.size - longest)).arrayBuffer()
  const view = new DataView(bytes)
  for (let at = bytes.byteLength - shortest; at >= 0; at--) {
    if (view.getUint32(at, true) !== signature) continue
    return { entries: view.getUint16(at + 10, true), list: view.getUint32(at + 12, true) }
  }
  return undefined
}
