// complaint: preload may not import services

// as: src/preload/index.ts
import { links } from '../main/services/links.ts'

export const open = links
