import { Component, type ReactNode } from 'react'
import { Stumble } from './Stumble.tsx'

type Props = { readonly children: ReactNode }

/** Behind the boundary of each screen: if the frame itself breaks, there is still a way on. */
export class Boundary extends Component<Props, { readonly broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render(): ReactNode {
    return this.state.broken ? <Stumble /> : this.props.children
  }
}
