// A part of the series page under its heading.
import { Group, Title } from '@mantine/core'
import { useId } from 'react'
import type { ReactNode } from 'react'
import classes from './series.module.css'

interface Props {
  readonly title: string
  /** How many there are, beside the heading. */
  readonly count?: number
  /** What stands at the end of the heading's line. */
  readonly end?: ReactNode
  readonly children: ReactNode
}

export function Section({ title, count, end, children }: Props) {
  const heading = useId()
  return (
    <section aria-labelledby={heading}>
      <Group justify="space-between" mb="sm">
        <Title order={2} id={heading}>
          {title}
          {count !== undefined && <span className={classes.count}> {count}</span>}
        </Title>
        {end}
      </Group>
      {children}
    </section>
  )
}
