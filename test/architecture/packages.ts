import type { Layer } from './place.ts'

const pure = ['zod', 'date-fns']
const formats = ['libphonenumber-js', 'papaparse', '@leeoniya/ufuzzy']
/** The holidays of the world's countries. */
const calendars = ['date-holidays']
const archive = ['@zip.js/zip.js', '@stablelib/hex', '@stablelib/sha256', 'age-encryption']
const node = ['node:*', 'zod']
const shell = [...node, 'electron']
const screen = [
  'react',
  '@mantine/core',
  '@mantine/hooks',
  '@mantine/form',
  '@mantine/spotlight',
  '@mantine/charts',
  '@tabler/icons-react',
  '@tanstack/react-virtual',
  'react-i18next',
  'date-fns',
]
const window = [
  ...screen,
  ...pure,
  'react-dom',
  '@tanstack/react-router',
  'i18next',
  'zustand',
  'uuid',
  '@fontsource-variable/figtree',
  '@fontsource-variable/fraunces',
]

/** The packages each layer may use; a new one needs a decision here. */
export const packagesOf: Readonly<Record<Layer, readonly string[]>> = {
  shared: [...pure, 'libphonenumber-js', 'rrule'],
  preload: ['electron'],
  main: shell,
  'main app': shell,
  ipc: shell,
  services: node,
  tools: node,
  start: window,
  app: window,
  platform: ['zod'],
  book: [...pure, ...archive, 'dexie', 'react', 'uuid', '@leeoniya/ufuzzy'],
  kit: [...screen, '@tanstack/react-router', 'i18next', 'zod'],
  ui: screen,
  workers: [...pure, ...formats, ...archive, 'dexie', 'uuid', 'uqr'],
  model: [...pure, 'libphonenumber-js'],
  rules: [...pure, ...formats, ...calendars, 'ical.js'],
  deeds: pure,
  repo: ['dexie'],
  derived: [...pure, 'dexie'],
  state: ['zustand'],
  screen,
  words: [],
  manifest: ['react', '@tabler/icons-react'],
}

export const mayUse = (layer: Layer, name: string): boolean =>
  packagesOf[layer].some((allowed) =>
    allowed === 'node:*' ? name.startsWith('node:') : allowed === name,
  )
