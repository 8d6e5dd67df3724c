// The presenter's outline where it is of use: to write before the dialogue, to follow while presenting.
import { Button } from '@mantine/core'
import { IconStopwatch } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useDialogue, useSeat } from '#client/connection/hooks.ts'
import { useDialoguePath } from '#client/dialogue/useDialoguePath.ts'
import { OutlineNow } from '#client/features/outline/OutlineNow.tsx'
import { ownPresentation } from '#client/features/outline/ownPresentation.ts'
import { LoadingState } from '#client/ui/states/LoadingState.tsx'
import { runOf } from '#shared/dialogue/timer/state.ts'

// Its list is moved by a library of its own, which nobody needs while presenting.
const OutlineEditor = lazy(async () => ({
  default: (await import('#client/features/outline/OutlineEditor.tsx')).OutlineEditor,
}))

/** Nothing for those who present nothing, and nothing once they have. */
export function OutlinePart() {
  const { t } = useTranslation('outline')
  const { organisationId } = useSeat()
  const pathTo = useDialoguePath()
  const phase = useDialogue(({ timer }) => timer.phase)
  const slot = useDialogue((state) => ownPresentation(state, organisationId))
  const status = useDialogue(({ timer }) => (slot === null ? 'done' : runOf(timer, slot.id).status))
  if (slot === null || phase === 'ended') return null
  if (status === 'live') return <OutlineNow slotId={slot.id} />
  if (status !== 'pending') return null
  const isPreparing = phase === 'preparing'
  return (
    <>
      {isPreparing && (
        <Suspense fallback={<LoadingState />}>
          <OutlineEditor key={slot.id} slot={slot} />
        </Suspense>
      )}
      <div>
        <Button
          component={Link}
          to={pathTo('rehearsal')}
          variant="default"
          leftSection={<IconStopwatch size={18} aria-hidden />}
        >
          {isPreparing ? t('rehearse') : t('toOutline')}
        </Button>
      </div>
    </>
  )
}
