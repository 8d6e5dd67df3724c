// The agenda in a place of its own height: it scrolls by itself, by keyboard too.
import { ScrollArea } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './agenda.module.css'

export function ScrollingAgenda({ labelledBy, children }: { labelledBy: string; children: ReactNode }) {
  return (
    <ScrollArea.Autosize
      className={classes.scrolling}
      type="auto"
      offsetScrollbars="present"
      viewportProps={{ tabIndex: 0, role: 'group', 'aria-labelledby': labelledBy }}
    >
      {children}
    </ScrollArea.Autosize>
  )
}
