// A polite word on how something went, read out when the reader's voice is free.
import type { ReactNode } from 'react'
import { VisuallyHidden } from '@mantine/core'

interface StatusMessageProps {
  /** Empty while there is nothing to say. The element must be there before its text, or it is not read out. */
  readonly children: ReactNode
  /** For readers alone, where the eye sees it anyhow. */
  readonly hidden?: boolean
}

export function StatusMessage({ children, hidden = false }: StatusMessageProps) {
  const message = <output aria-live="polite">{children}</output>
  return hidden ? <VisuallyHidden component="div">{message}</VisuallyHidden> : message
}
