import { type BroughtPhoto, type LeftOut, listLimits, type PhotoType } from './brought.ts'

/** The picture, a link to one, or why there is none; its first letters give the real type. */
export function readPhoto(
  value: string,
):
  | { readonly photo: BroughtPhoto }
  | { readonly link: string }
  | { readonly why: LeftOut['why'] }
  | undefined {
  const text = value.trim()
  if (text === '') return undefined
  if (/^(?:https?|ftp|file):/i.test(text)) return { link: text }
  const base64 = text.replace(/^data:[^,]{0,200},/i, '').replace(/\s+/g, '')
  if ((base64.length / 4) * 3 > listLimits.photo) return { why: 'photo-too-big' }
  const mime = signatures.find(([start]) => base64.startsWith(start))?.[1]
  if (mime === undefined || !/^[A-Za-z0-9+/]+={0,2}$/.test(base64))
    return { why: 'photo-unreadable' }
  return { photo: { mime, base64 } }
}

// The first bytes of each format, as base64 shows them.
const signatures: readonly (readonly [string, PhotoType])[] = [
  ['/9j/', 'image/jpeg'],
  ['iVBORw0KGgo', 'image/png'],
  ['R0lGOD', 'image/gif'],
  ['UklGR', 'image/webp'],
]
