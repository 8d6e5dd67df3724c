// The caption of a table that is read out with it and not shown, where a heading above says the same to the eye.
import type { ReactNode } from 'react'
import classes from './QuietCaption.module.css'

export function QuietCaption({ children }: { children: ReactNode }) {
  return <caption className={classes.caption}>{children}</caption>
}
