// Asks once before the dialogue ends for everyone.
import { Button, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useGive } from '#client/dialogue/useGive.ts'
import { useIsShown } from '#client/ui/useIsShown.ts'
import { Modal } from '#client/ui/window/Modal.tsx'

interface Props {
  /** How many slots are left. */
  readonly left: number
  readonly onClose: () => void
}

export function EndDialog({ left, onClose }: Props) {
  const { t } = useTranslation('controls')
  const give = useGive()
  const isShown = useIsShown()
  const end = async () => {
    if ((await give({ type: 'dialogue.end' })) && isShown()) onClose()
  }
  return (
    <Modal opened onClose={onClose} title={t('endTitle')}>
      <Stack>
        {left > 0 && <Text fw={600}>{t('endLeft', { count: left })}</Text>}
        <Text>{t('endText')}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('cancel')}
          </Button>
          <Button onClick={() => void end()}>{t('end')}</Button>
        </Group>
      </Stack>
    </Modal>
  )
}
