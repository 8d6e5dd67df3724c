// What cannot be taken back: the first press of a button asks, the second does it.
import { Button, Group, Popover, Stack, Text } from '@mantine/core'
import { useId, useState } from 'react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'

export interface Confirmed {
  /** What is asked, for example "Avsluta dialogen för alla?". */
  readonly question: string
  /** What the second press does, in the button's words: "Ja, avsluta". */
  readonly confirm: string
  readonly onConfirm: () => void
}

interface Props extends Confirmed {
  /** The button that asks when `ask` is called. */
  readonly children: (ask: () => void) => ReactElement
}

export function Confirm({ question, confirm, onConfirm, children }: Props) {
  const { t } = useTranslation('ui')
  const questionId = useId()
  const [isAsking, setAsking] = useState(false)
  return (
    <Popover
      opened={isAsking}
      onChange={setAsking}
      trapFocus
      returnFocus
      withRoles
      position="bottom-start"
      width={300}
      shadow="md"
    >
      <Popover.Target>{children(() => setAsking(!isAsking))}</Popover.Target>
      {/* The focus is taken in without scrolling; in a low window what has it would be below the edge. */}
      <Popover.Dropdown aria-labelledby={questionId}>
        <Stack gap="sm" onFocus={({ target }) => target.scrollIntoView({ block: 'nearest' })}>
          <Text id={questionId}>{question}</Text>
          <Group gap="xs">
            <Button
              color="red"
              onClick={() => {
                setAsking(false)
                onConfirm()
              }}
            >
              {confirm}
            </Button>
            <Button variant="default" onClick={() => setAsking(false)}>
              {t('cancel')}
            </Button>
          </Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
