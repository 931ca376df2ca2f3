import { Component, type ReactNode } from 'react'
import { Stumble } from './Stumble.tsx'

type Props = { readonly children: ReactNode }

/** Catches what the boundary of a screen does not: if the frame breaks, there is still a way on. */
export class Boundary extends Component<Props, { readonly broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render(): ReactNode {
    return this.state.broken ? <Stumble /> : this.props.children
  }
}
