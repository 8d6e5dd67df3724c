// Catches what a view throws while it is drawn, so that the reader gets a page that says what to do.
import { Component } from 'react'
import type { ReactNode } from 'react'
import { PageError } from './PageError.tsx'

interface ErrorBoundaryState {
  readonly hasFailed: boolean
}

/** Stays with the error until the page is loaded anew: what led to it may be anywhere. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, ErrorBoundaryState> {
  override readonly state: ErrorBoundaryState = { hasFailed: false }

  static getDerivedStateFromError(): ErrorBoundaryState {
    return { hasFailed: true }
  }

  override render(): ReactNode {
    return this.state.hasFailed ? <PageError /> : this.props.children
  }
}
