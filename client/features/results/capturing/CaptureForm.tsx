// The form for a new area or follow-up: a word, Enter, done. The clock stays in sight above it.
import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useDialogue } from '#client/connection/hooks.ts'
import { useAtServerTime } from '#client/connection/useAtServerTime.ts'
import { useSlotTitle } from '#client/dialogue/slotTitle.ts'
import { Modal } from '#client/ui/window/Modal.tsx'
import { findSlot } from '#shared/dialogue/agenda/state.ts'
import { dayOf } from '#shared/time/stockholm.ts'
import { AreaFields } from '../fields/AreaFields.tsx'
import { useCapture } from './capture.ts'
import { openCapture } from './captures.ts'
import type { Capture } from './captures.ts'
import { draftText, missingIn } from '../fields/drafts.ts'
import { FollowUpFields } from '../fields/FollowUpFields.tsx'
import { Refusal } from '../fields/Refusal.tsx'
import classes from './CaptureForm.module.css'

export function CaptureForm() {
  const { t } = useTranslation('results')
  const { captures, act } = useCapture()
  const capture = openCapture(captures)
  return (
    <Modal
      opened={capture !== null}
      onClose={() => act({ type: 'close' })}
      title={capture?.draft.kind === 'followUp' ? t('newFollowUp') : t('newArea')}
      closeButtonProps={{ 'aria-label': t('closeKeeping') }}
      classNames={{ inner: classes.place ?? '', content: classes.content ?? '' }}
      overlayProps={{ backgroundOpacity: 0.15 }}
      // At once: whoever presses a key goes on writing.
      transitionProps={{ duration: 0 }}
      size="48rem"
    >
      {capture !== null && <OpenForm key={capture.id} capture={capture} />}
    </Modal>
  )
}

function OpenForm({ capture: { id, draft, touched, refusal } }: { capture: Capture }) {
  const { t } = useTranslation('results')
  const { act, send } = useCapture()
  const titleOf = useSlotTitle()
  const today = useAtServerTime(dayOf)
  const slot = useDialogue(({ agenda }) =>
    draft.slotId === null ? undefined : findSlot(agenda, draft.slotId),
  )
  const [isAsked, setAsked] = useState(false)
  const missing = isAsked ? missingIn(draft) : null

  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (missingIn(draft) === null) send()
    else setAsked(true)
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        {slot !== undefined && (
          <Text size="sm" c="dimmed">
            {t('arose', { slot: titleOf(slot) })}
          </Text>
        )}
        <Refusal code={refusal} />
        {draft.kind === 'area' ? (
          <AreaFields
            values={draft}
            isSubjectMissing={missing === 'subject'}
            onChange={(changes) => act({ type: 'change', draft: { ...draft, ...changes } })}
          />
        ) : (
          <FollowUpFields
            values={draft}
            today={today}
            missing={missing === 'what' || missing === 'owner' ? missing : null}
            onChange={(changes) => act({ type: 'change', draft: { ...draft, ...changes } })}
          />
        )}
        <Group justify="space-between" className={classes.actions}>
          <Group gap="sm">
            <Button type="submit">{t('save')}</Button>
            {touched && draftText(draft) !== '' && (
              <Button variant="subtle" color="gray" onClick={() => act({ type: 'discard', id })}>
                {t('discard')}
              </Button>
            )}
          </Group>
          <Text size="sm" c="dimmed">
            {t('keysHint')}
          </Text>
        </Group>
      </Stack>
    </form>
  )
}
