// What the facilitator runs the dialogue with: pause, minutes, the way on, and the way back.
import { Button } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useDialogue } from '#client/connection/hooks.ts'
import { useTitleOfNext } from '#client/dialogue/slotTitle.ts'
import { useGive } from '#client/dialogue/useGive.ts'
import { useControlKey } from './ControlKeys.tsx'
import { EndDialog } from './EndDialog.tsx'
import classes from './LiveControls.module.css'
import { MinuteButtons } from './MinuteButtons.tsx'
import { MoreMenu } from './MoreMenu.tsx'
import { PauseButton } from './PauseButton.tsx'
import { situationOf } from './situation.ts'

interface Props {
  /** The way to say something to the others. */
  readonly message?: ReactNode
}

/** The controls while a slot is live; nothing otherwise. */
export function LiveControls({ message }: Props) {
  const { t } = useTranslation('controls')
  const titleOf = useTitleOfNext()
  const give = useGive()
  const { live, next, previous, paused, left } = useDialogue(situationOf)
  const [isEnding, setEnding] = useState(false)
  const goOn = () => {
    if (live === null) return
    if (next === null) setEnding(true)
    else void give({ type: 'slot.next', from: live.id })
  }
  const goBack = () => {
    if (live !== null) void give({ type: 'slot.goBack', from: live.id })
  }
  useControlKey('next', live === null ? null : goOn)
  useControlKey('back', previous === null || live === null ? null : goBack)
  if (live === null) return null

  return (
    <div className={classes.controls} role="group" aria-label={t('label')}>
      <PauseButton paused={paused} />
      <MinuteButtons slotId={live.id} />
      {message}
      <MoreMenu live={live} previous={previous} onBack={goBack} onEnd={() => setEnding(true)} />
      <Button
        className={classes.next}
        rightSection={<IconArrowRight size={18} aria-hidden />}
        aria-keyshortcuts="N"
        // A double click is one wish, not two.
        onClick={({ detail }) => (detail > 1 ? undefined : goOn())}
      >
        {next === null ? t('end') : t('next', { slot: titleOf(next, live) })}
      </Button>
      {isEnding && <EndDialog left={left} onClose={() => setEnding(false)} />}
    </div>
  )
}
