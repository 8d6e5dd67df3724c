// A reference to something that the dialogue does not have: why that may be, and what can be done about it.
import { Button, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Modal } from '#client/ui/window/Modal.tsx'
import type { ResultReference } from '#shared/protocol/resultReference.ts'

interface Props {
  readonly reference: ResultReference
  /** Records it now; `null` for whoever may not. */
  readonly onRecord: (() => void) | null
  /** Leaves its words in the text, as text; `null` for whoever may not write here. */
  readonly onMakeText: (() => void) | null
  readonly onClose: () => void
}

export function UnknownCard({ reference: { kind, label }, onRecord, onMakeText, onClose }: Props) {
  const { t } = useTranslation('notes')
  const closeAnd = (act: () => void) => () => {
    onClose()
    act()
  }
  return (
    <Modal opened onClose={onClose} title={`${t(`result.kind.${kind}`)}: ${label}`}>
      <Stack gap="sm">
        <Text>{t('result.unknownText')}</Text>
        {(onRecord !== null || onMakeText !== null) && (
          <Group gap="xs">
            {onRecord !== null && <Button onClick={closeAnd(onRecord)}>{t('result.record')}</Button>}
            {onMakeText !== null && (
              <Button variant="default" onClick={closeAnd(onMakeText)}>
                {t('result.makeText')}
              </Button>
            )}
          </Group>
        )}
      </Stack>
    </Modal>
  )
}
