// A heading that takes the focus when it appears: what the focus was on has just gone.
import { Title } from '@mantine/core'
import { useEffect, useRef } from 'react'

export function FocusedHeading({ children }: { children: string }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <Title order={2} ref={heading} tabIndex={-1}>
      {children}
    </Title>
  )
}
