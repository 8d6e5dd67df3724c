// A notice that stands in the page for as long as it holds: what there is to know, and at its other end what can be done about it.
import type { ReactNode } from 'react'
import classes from './StandingNotice.module.css'

interface Props {
  /** news: something has happened · warning: something is not as it should be. */
  readonly tone: 'news' | 'warning'
  /** What is told, then what can be pressed. */
  readonly children: ReactNode
}

export function StandingNotice({ tone, children }: Props) {
  return (
    <div className={classes.notice} data-tone={tone} role="status">
      {children}
    </div>
  )
}
