// Changes what is known of somebody who is invited.
import { Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Modal } from '#client/ui/window/Modal.tsx'
import { useIsShown } from '#client/ui/useIsShown.ts'
import { useSubmission } from '#client/ui/useSubmission.ts'
import type { Organisation } from '#shared/dialogue/organisation.ts'
import type { Invitation, InvitedPerson } from '#shared/protocol/http/people.ts'
import { PersonFields } from './PersonFields.tsx'
import classes from './people.module.css'
import { formOf, readPerson } from './personForm.ts'

interface Props {
  readonly person: InvitedPerson
  readonly organisations: readonly Organisation[]
  /** Resolves to whether it was changed. */
  readonly onChange: (changed: Invitation) => Promise<boolean>
  readonly onClose: () => void
}

export function ChangePerson({ person, organisations, onChange, onClose }: Props) {
  const { t } = useTranslation('people')
  const { t: ui } = useTranslation('ui')
  const [form, setForm] = useState(() => formOf(person))
  const isShown = useIsShown()
  const submission = useSubmission(readPerson(form), async (changed) => {
    // Whoever changes says why it failed.
    if ((await onChange(changed)) && isShown()) onClose()
    return null
  })
  return (
    <Modal
      opened
      centered
      // The menu's item that opened it is gone by now; whoever shows this says where the focus goes.
      returnFocus={false}
      title={t('editTitle', { name: person.name })}
      classNames={{ title: classes.modalTitle ?? '' }}
      onClose={onClose}
    >
      <form {...submission.form}>
        <Stack gap="md">
          <PersonFields
            form={form}
            wrong={submission.wrong}
            organisations={organisations}
            onChange={(changes) => setForm({ ...form, ...changes })}
          />
          <Group gap="sm">
            <Button type="submit" loading={submission.isSending}>
              {t('save')}
            </Button>
            <Button variant="default" onClick={onClose}>
              {ui('cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
