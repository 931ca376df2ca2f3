import type { PreferenceShelf } from '../rules.ts'

/** The heading of each kind. */
export const titles = {
  usual: 'usual',
  allergy: 'allergies',
  'how-to': 'howTo',
  likes: 'likes',
  dislikes: 'dislikes',
  matters: 'matters',
} as const satisfies Readonly<Record<PreferenceShelf['kind'], string>>
