// Pauses with one press; why it was paused can be said beside it.
import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconChevronDown, IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useGive } from '#client/dialogue/useGive.ts'
import { useShortcut } from '#client/ui/shortcuts/shortcuts.ts'
import { pauseReasonSchema } from '#shared/dialogue/timer/events.ts'

/** Pause, with a menu of reasons; resume, when the clock stands still. */
export function PauseButton({ paused }: { paused: boolean }) {
  const { t } = useTranslation(['controls', 'dialogue'])
  const give = useGive()
  const press = () => void give(paused ? { type: 'clock.resume' } : { type: 'clock.pause' })
  useShortcut({ key: ' ', words: t('controls:keys.pause'), press })
  const Icon = paused ? IconPlayerPlay : IconPlayerPause
  const button = (
    <Button
      variant={paused ? 'filled' : 'default'}
      leftSection={<Icon size={18} aria-hidden />}
      aria-keyshortcuts="Space"
      onClick={press}
    >
      {paused ? t('controls:resume') : t('controls:pause')}
    </Button>
  )
  if (paused) return button
  return (
    <Button.Group>
      {button}
      <Menu position="bottom-start">
        <Menu.Target>
          <ActionIcon
            variant="default"
            h="auto"
            w={32}
            style={{ borderStartStartRadius: 0, borderEndStartRadius: 0, borderInlineStartWidth: 0 }}
            aria-label={t('controls:pauseBecause')}
          >
            <IconChevronDown size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('controls:pauseBecause')}</Menu.Label>
          {pauseReasonSchema.options.map((reason) => (
            <Menu.Item key={reason} onClick={() => void give({ type: 'clock.pause', reason })}>
              {t(`dialogue:pause.${reason}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </Button.Group>
  )
}
