// Asks before a link or a person is taken away, and says what follows from it.
import { Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Modal } from '#client/ui/window/Modal.tsx'
import type { InvitedPerson } from '#shared/protocol/http/people.ts'
import classes from './people.module.css'

/** What is about to be done, and with whom. */
export interface Asking {
  readonly kind: 'renew' | 'revoke' | 'remove'
  readonly person: InvitedPerson
}

interface Props {
  /** `null` when nothing is asked. */
  readonly asking: Asking | null
  readonly onConfirm: (asking: Asking) => void
  readonly onClose: () => void
}

export function AskFirst({ asking, onConfirm, onClose }: Props) {
  const { t } = useTranslation('people')
  const { t: ui } = useTranslation('ui')
  if (asking === null) return null
  const { kind, person } = asking
  const { name } = person
  return (
    <Modal
      opened
      centered
      // The menu's item that opened it is gone by now; whoever shows this says where the focus goes.
      returnFocus={false}
      title={t(`ask.${kind}.question`, { name })}
      classNames={{ title: classes.modalTitle ?? '' }}
      onClose={onClose}
    >
      <Text mb="lg">
        {t(kind === 'renew' && person.link === null ? 'ask.first' : `ask.${kind}.effect`, { name })}
      </Text>
      <Group gap="sm">
        <Button data-autofocus color={kind === 'renew' ? 'blue' : 'red'} onClick={() => onConfirm(asking)}>
          {t(`ask.${kind}.confirm`)}
        </Button>
        <Button variant="default" onClick={onClose}>
          {ui('cancel')}
        </Button>
      </Group>
    </Modal>
  )
}
