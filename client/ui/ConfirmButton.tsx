// A button for what cannot be taken back: the first press asks, the second does it.
import { Button, Group, Popover, Stack, Text } from '@mantine/core'
import type { ButtonProps } from '@mantine/core'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface ConfirmButtonProps extends Omit<ButtonProps, 'onClick'> {
  /** What is asked, for example "Avsluta dialogen för alla?". */
  readonly question: string
  /** What the second press does, in the button's words: "Ja, avsluta". */
  readonly confirm: string
  readonly onConfirm: () => void
  readonly children: ReactNode
}

export function ConfirmButton({ question, confirm, onConfirm, children, ...button }: ConfirmButtonProps) {
  const { t } = useTranslation('ui')
  const [isAsking, setAsking] = useState(false)
  return (
    <Popover opened={isAsking} onChange={setAsking} trapFocus returnFocus withRoles width={300} shadow="md">
      <Popover.Target>
        <Button {...button} onClick={() => setAsking(!isAsking)}>
          {children}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={question}>
        <Stack gap="sm">
          <Text>{question}</Text>
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
