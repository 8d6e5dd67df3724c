// What is shown where there is nothing to show: why, and what can be done about it.
import { Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './states.module.css'

interface EmptyStateProps {
  /** Drawn quietly above the title; its meaning is in the words. */
  readonly icon?: ReactNode
  readonly title: string
  /** 1 when it is all that the page says. */
  readonly level?: 1 | 2 | 3
  readonly children?: ReactNode
  /** A button or two. */
  readonly action?: ReactNode
}

export function EmptyState({ icon, title, level = 2, children, action }: EmptyStateProps) {
  return (
    <Stack gap="sm" align="flex-start" className={classes.state}>
      {icon !== undefined && (
        <span className={classes.icon} aria-hidden>
          {icon}
        </span>
      )}
      <Title order={level}>{title}</Title>
      {children !== undefined && (
        <Text component="div" className={classes.text}>
          {children}
        </Text>
      )}
      {action !== undefined && <div className={classes.action}>{action}</div>}
    </Stack>
  )
}
