// The frame of an ordinary page: a way past the header for keyboards, the header, and one column of content.
import type { ReactNode } from 'react'
import { SkipLink } from './SkipLink.tsx'
import classes from './PageFrame.module.css'

export function PageFrame({ header, children }: { header: ReactNode; children: ReactNode }) {
  return (
    <>
      <SkipLink target="content" />
      <header className={classes.header}>
        <div className={classes.headerRow}>{header}</div>
      </header>
      <main id="content" tabIndex={-1} className={classes.content}>
        {children}
      </main>
    </>
  )
}
