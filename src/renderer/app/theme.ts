import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core'

/** Ten shades each; the eighth is the colour on light paper, the fourth the one on dark. */
const crust: MantineColorsTuple = [
  '#fdf3ec',
  '#f9e3d5',
  '#f4c6a6',
  '#f0a36b',
  '#e08a50',
  '#cd6f35',
  '#bb5a26',
  '#a8481b',
  '#8c3a13',
  '#6e2c0d',
]
const berry: MantineColorsTuple = [
  '#fdeeed',
  '#fad9d6',
  '#ffb3ac',
  '#ff8a80',
  '#ee6b61',
  '#d94a41',
  '#c6362d',
  '#b3261e',
  '#951d16',
  '#75150f',
]
const basil: MantineColorsTuple = [
  '#eef6f0',
  '#d9ebdd',
  '#b4dcbd',
  '#8fd19e',
  '#6bb37b',
  '#51985f',
  '#3f804d',
  '#2f6b3c',
  '#24562f',
  '#194122',
]
const honey: MantineColorsTuple = [
  '#fcf4e3',
  '#f8e7c1',
  '#f5d583',
  '#f2c14e',
  '#d9a32b',
  '#bd8713',
  '#a37006',
  '#8a5a00',
  '#704900',
  '#553700',
]
const sea: MantineColorsTuple = [
  '#edf4f9',
  '#d5e6f2',
  '#b0d5ee',
  '#8cc4ea',
  '#64a4cf',
  '#4689b6',
  '#31739f',
  '#1f5f8b',
  '#174c71',
  '#103954',
]
/** Paper to ink; Mantine calls it gray and uses it on light. */
const gray: MantineColorsTuple = [
  '#faf6f0',
  '#f4eee5',
  '#ede5da',
  '#e7ded3',
  '#cfc3b7',
  '#6b5f57',
  '#6b5f57',
  '#574c45',
  '#3f352f',
  '#2a211c',
]
/** Ink to paper, on dark. */
const dark: MantineColorsTuple = [
  '#f3eae0',
  '#d8cbc0',
  '#b9aba0',
  '#b9aba0',
  '#3a322c',
  '#312a25',
  '#27211d',
  '#1d1815',
  '#181411',
  '#120f0c',
]

const inks = {
  crust: 'accent',
  berry: 'allergy',
  basil: 'good',
  honey: 'warn',
  sea: 'info',
} as const

/** White is unreadable on the light crust of the dark scheme, where Mantine would use it. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input)
  const ours = input.color !== undefined && input.color in inks
  return ours && input.variant === 'filled' ? { ...colors, color: 'var(--on-accent)' } : colors
}

/** `close`: the label of buttons that show only a cross. */
export const makeTheme = (close: string) =>
  createTheme({
    colors: { crust, berry, basil, honey, sea, gray, dark },
    primaryColor: 'crust',
    primaryShade: { light: 7, dark: 3 },
    white: '#ffffff',
    black: '#2a211c',
    fontFamily: 'var(--font-body)',
    headings: {
      fontFamily: 'var(--font-heading)',
      fontWeight: '560',
      sizes: {
        h1: { fontSize: '2rem', lineHeight: '1.2' },
        h2: { fontSize: '1.375rem', lineHeight: '1.3' },
        h3: { fontSize: '1.125rem', lineHeight: '1.35' },
      },
    },
    fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.375rem' },
    lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.4' },
    spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
    radius: { xs: '4px', sm: '6px', md: '10px', lg: '14px', xl: '24px' },
    defaultRadius: 'md',
    // Only floating parts have a shadow, and all have the same one.
    shadows: {
      xs: 'none',
      sm: 'none',
      md: 'var(--float)',
      lg: 'var(--float)',
      xl: 'var(--float)',
    },
    respectReducedMotion: true,
    focusRing: 'auto',
    variantColorResolver,
    components: {
      // Capitals shout, and some languages have none; words stay as they are written.
      Badge: { defaultProps: { tt: 'none' } },
      Button: { defaultProps: { size: 'md' } },
      // Else a browser keeps what was typed in files of its own, where "Erase for good" can't reach.
      Input: { defaultProps: { autoComplete: 'off' } },
      CloseButton: { defaultProps: { 'aria-label': close } },
      Menu: {
        defaultProps: { withInitialFocusPlaceholder: false, transitionProps: { duration: 120 } },
      },
      Modal: {
        defaultProps: {
          transitionProps: { duration: 150, transition: 'fade' },
          overlayProps: { backgroundOpacity: 0.3 },
          centered: true,
          closeButtonProps: { 'aria-label': close },
        },
      },
      Spotlight: { defaultProps: { transitionProps: { duration: 120 } } },
      Tooltip: { defaultProps: { openDelay: 400, transitionProps: { duration: 120 } } },
    },
  })

/** Gives Mantine our tokens, which alone know light from dark and high contrast. */
export const cssVariables: CSSVariablesResolver = () => {
  const ours = Object.entries(inks).map(([color, ink]) => ({
    [`--mantine-color-${color}-filled`]: `var(--${ink})`,
    [`--mantine-color-${color}-filled-hover`]: `color-mix(in srgb, var(--${ink}) 86%, var(--ink))`,
    [`--mantine-color-${color}-light`]: `var(--${ink}-tint)`,
    [`--mantine-color-${color}-light-hover`]: `color-mix(in srgb, var(--${ink}) 14%, var(--surface))`,
    [`--mantine-color-${color}-light-color`]: `var(--${ink})`,
    [`--mantine-color-${color}-outline`]: `var(--${ink})`,
    [`--mantine-color-${color}-outline-hover`]: `var(--${ink}-tint)`,
    [`--mantine-color-${color}-text`]: `var(--${ink})`,
  }))
  const both = {
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-bright': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--muted)',
    '--mantine-color-placeholder': 'var(--muted)',
    '--mantine-color-anchor': 'var(--info)',
    '--mantine-color-error': 'var(--allergy)',
    '--mantine-color-success': 'var(--good)',
    '--mantine-color-default': 'var(--surface)',
    '--mantine-color-default-hover': 'var(--sunk)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--edge)',
    '--mantine-color-disabled': 'var(--sunk)',
    '--mantine-color-disabled-color': 'var(--muted)',
    '--mantine-color-disabled-border': 'var(--line)',
    '--mantine-primary-color-contrast': 'var(--on-accent)',
    ...Object.assign({}, ...ours),
  }
  return { variables: {}, light: both, dark: both }
}
