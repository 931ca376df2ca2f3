import { PayAllPanel } from './PayAllPanel.tsx'
import { PayPartPanel } from './PayPartPanel.tsx'

/** The panels that take money for the slate, by the name their draft has. */
export const payPanels = { 'slate price': PayAllPanel, 'slate part': PayPartPanel } as const
export const payPanelNames = ['slate price', 'slate part'] as const
