// The frame of an ordinary page: a way past the header for keyboards, header, one column of content, footer.
import type { ReactNode } from 'react'
import { SkipLink } from './SkipLink.tsx'
import classes from './PageFrame.module.css'

interface PageFrameProps {
  readonly header: ReactNode
  readonly footer?: ReactNode
  readonly children: ReactNode
}

export function PageFrame({ header, footer, children }: PageFrameProps) {
  return (
    <div className={classes.frame}>
      <SkipLink target="content" />
      <header className={classes.header}>
        <div className={classes.headerRow}>{header}</div>
      </header>
      <main id="content" tabIndex={-1} className={classes.content}>
        {children}
      </main>
      {footer !== undefined && <footer className={classes.footer}>{footer}</footer>}
    </div>
  )
}
