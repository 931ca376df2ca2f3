// complaint: rules of promises may not use dexie

// as: src/renderer/features/promises/rules.ts
import Dexie from 'dexie'

export const open = () => new Dexie('usual-book').table('promises')
