import { Component, type ReactNode } from 'react'
import { Stumble } from './Stumble.tsx'

type Props = {
  readonly children: ReactNode
  /** What is shown when it breaks; else that this screen stumbled. */
  readonly instead?: ReactNode
  readonly onBroken?: () => void
}

/** Catches what the boundary of a screen does not: if the frame breaks, there is still a way on. */
export class Boundary extends Component<Props, { readonly broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override componentDidCatch(): void {
    this.props.onBroken?.()
  }

  override render(): ReactNode {
    const { children, instead = <Stumble /> } = this.props
    return this.state.broken ? instead : children
  }
}
