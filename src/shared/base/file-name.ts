/**
 * A name that Windows keeps for a device, alone or before a dot, in any case: a file of that name is
 * written to the device, or to nowhere (Microsoft, "Naming Files, Paths, and Namespaces").
 */
export const isReservedName = (name: string): boolean =>
  /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])\s*(?:\.|$)/i.test(name.trim())
