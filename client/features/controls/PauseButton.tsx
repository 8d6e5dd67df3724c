// Pauses with one press, and resumes; why it was paused can be said before or after.
import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconCheck, IconChevronDown, IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useGive } from '#client/dialogue/useGive.ts'
import { pauseReasonSchema } from '#shared/dialogue/timer/events.ts'
import type { PauseReason } from '#shared/dialogue/timer/events.ts'
import { useControlKey } from './ControlKeys.tsx'
import classes from './PauseButton.module.css'

/** Pause or resume, with a menu of reasons: chosen before the pause, or given after it. */
export function PauseButton({ paused }: { paused: PauseReason | null }) {
  const { t } = useTranslation(['controls', 'dialogue'])
  const give = useGive()
  const press = () => void give(paused === null ? { type: 'clock.pause' } : { type: 'clock.resume' })
  useControlKey('pause', press)
  const Icon = paused === null ? IconPlayerPause : IconPlayerPlay
  const question = paused === null ? t('controls:pauseBecause') : t('controls:explainPause')
  return (
    <Button.Group>
      <Button
        className={classes.pause ?? ''}
        variant="default"
        leftSection={<Icon size={18} aria-hidden />}
        aria-keyshortcuts="Space"
        onClick={press}
      >
        {paused === null ? t('controls:pause') : t('controls:resume')}
      </Button>
      <Menu position="bottom-start">
        <Menu.Target>
          <ActionIcon className={classes.reasons} variant="default" aria-label={question}>
            <IconChevronDown size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{question}</Menu.Label>
          {pauseReasonSchema.options.map((reason) => (
            <Menu.Item
              key={reason}
              classNames={{ itemLabel: classes.reason }}
              rightSection={paused === reason ? <IconCheck size={16} aria-hidden /> : undefined}
              aria-current={paused === reason || undefined}
              onClick={() =>
                void give({ type: paused === null ? 'clock.pause' : 'clock.explainPause', reason })
              }
            >
              {t(`dialogue:pause.${reason}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </Button.Group>
  )
}
