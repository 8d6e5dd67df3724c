// A part of the page about people, under a heading of its own.
import { Group, Stack, Text, Title } from '@mantine/core'
import { useId } from 'react'
import type { ReactNode } from 'react'

interface Props {
  readonly title: string
  /** For a heading that may be given the focus. */
  readonly headingId?: string
  readonly aside?: string
  readonly children: ReactNode
}

export function PeopleSection({ title, headingId, aside, children }: Props) {
  const ownId = useId()
  const heading = headingId ?? ownId
  return (
    <section aria-labelledby={heading}>
      <Group justify="space-between" align="baseline" mb="sm">
        <Title order={2} id={heading} {...(headingId === undefined ? {} : { tabIndex: -1 })}>
          {title}
        </Title>
        {aside !== undefined && (
          <Text size="sm" c="dimmed">
            {aside}
          </Text>
        )}
      </Group>
      <Stack gap="md" align="stretch">
        {children}
      </Stack>
    </section>
  )
}
