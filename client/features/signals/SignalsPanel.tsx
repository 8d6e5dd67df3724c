// The facilitator's view of signals: the queue of questions, and what has gathered on each presentation.
import { NativeSelect, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDialogue } from '#client/connection/hooks.ts'
import { useSlotTitle } from '#client/dialogue/slotTitle.ts'
import type { SlotId } from '#shared/dialogue/identifiers.ts'
import { signalledSlots } from './gathered.ts'
import type { ContinuationWish } from './gathered.ts'
import { MarksList } from './MarksList.tsx'
import { QuestionQueue } from './QuestionQueue.tsx'
import { signalledSlot } from './signalled.ts'
import classes from './Signals.module.css'
import { SignalsAnnouncer } from './SignalsAnnouncer.tsx'

interface Props {
  /** Called to make an area of a wish to continue. */
  readonly onContinue: (wish: ContinuationWish) => void
}

/** Shows the presentation that is live or was last, until another is chosen. */
export function SignalsPanel({ onContinue }: Props) {
  const { t } = useTranslation('signals')
  const titleOf = useSlotTitle()
  const live = useDialogue(signalledSlot)
  const withSignals = useDialogue(signalledSlots)
  const [chosenId, setChosenId] = useState<SlotId | null>(null)
  const offered = live === null || withSignals.includes(live) ? withSignals : [...withSignals, live]
  const shown = offered.find(({ id }) => id === chosenId) ?? live ?? offered.at(-1)

  return (
    <div className={classes.panel}>
      <Title order={2} className={classes.title}>
        {t('title')}
      </Title>
      {withSignals.length === 0 && (
        <p className={classes.quiet}>
          {t('none')} {t('noneHint')}
        </p>
      )}
      <QuestionQueue presentationId={shown?.id ?? null} />
      {shown !== undefined && withSignals.length > 0 && (
        <section aria-label={titleOf(shown)}>
          {offered.length > 1 ? (
            <NativeSelect
              className={classes.choice ?? ''}
              size="sm"
              aria-label={t('presentation')}
              data={offered.map((slot) => ({ value: slot.id, label: titleOf(slot) }))}
              value={shown.id}
              onChange={({ currentTarget: { value } }) => setChosenId(value === live?.id ? null : value)}
            />
          ) : (
            <h3 className={classes.group}>{titleOf(shown)}</h3>
          )}
          <MarksList slot={shown} onContinue={onContinue} />
        </section>
      )}
      <SignalsAnnouncer />
    </div>
  )
}
