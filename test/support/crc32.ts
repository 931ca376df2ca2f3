const table = new Int32Array(256).map((_, at) => {
  let crc = at
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  return crc
})

/** The running CRC-32 of a zip entry (ISO 3309, PKWARE APPNOTE 4.4.7); begins at 0. */
export function crc32(before: number, bytes: Uint8Array): number {
  let crc = ~before
  for (let at = 0; at < bytes.length; at++) {
    // Both indexes are within their arrays; a missing byte would count as 0.
    crc = (crc >>> 8) ^ (table[(crc ^ (bytes[at] ?? 0)) & 255] ?? 0)
  }
  return ~crc >>> 0
}
