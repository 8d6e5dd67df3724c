// The form around changing an area or a follow-up: it stays open until the change is carried out, or given up.
import { Button, Group, Stack } from '@mantine/core'
import type { SubmitEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useIsShown } from '#client/ui/useIsShown.ts'
import { Modal } from '#client/ui/window/Modal.tsx'
import { Refusal } from '../fields/Refusal.tsx'
import type { Revision } from './useRevision.ts'

interface Props<F> {
  readonly title: string
  readonly revision: Revision<F>
  /** Whether nothing is missing, or cannot be read. */
  readonly isComplete: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

export function EditForm<F>({ title, revision, isComplete, onClose, children }: Props<F>) {
  const { t } = useTranslation('results')
  const isShown = useIsShown()
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isComplete && (await revision.send()) && isShown()) onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size="48rem"
      closeButtonProps={{ 'aria-label': t('cancel') }}
    >
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack gap="sm">
          <Refusal code={revision.refusal} />
          {children}
          <Group gap="sm" pt="xs">
            <Button type="submit" loading={revision.isSending} disabled={revision.conflicts.length > 0}>
              {t('save')}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
