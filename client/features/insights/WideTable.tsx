// A table that scrolls by itself where the page is narrower than it, by keyboard too, and fits the paper in print.
import { Table } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './tables.module.css'

interface Props {
  /** What the table is, for those who do not see it. */
  readonly label: string
  /** In pixels. */
  readonly minWidth: number
  readonly children: ReactNode
}

export function WideTable({ label, minWidth, children }: Props) {
  return (
    <div className={classes.wide} {...{ tabIndex: 0 }} role="group" aria-label={label}>
      <Table style={{ '--narrowest': `${minWidth}px` }}>{children}</Table>
    </div>
  )
}
