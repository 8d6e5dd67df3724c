// The list of shortcuts, and the switch that turns them off.
import { Kbd, Stack, Switch, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Shortcut } from '#client/ui/shortcuts/shortcut.ts'
import { useShortcutList, useShortcutsSwitch } from '#client/ui/shortcuts/shortcuts.ts'
import { Modal } from '#client/ui/window/Modal.tsx'
import classes from './ShortcutHelp.module.css'

// In the order one reaches for them: the clock and the way on, what is written down, what is looked at. Keys not named here come last.
const order = [' ', 'n', 'b', '+', '-', 'z', 'm', 'o', 'u', 't', '?']
const placeOf = ({ key }: Shortcut) => (order.includes(key) ? order.indexOf(key) : order.length)

interface Props {
  readonly opened: boolean
  readonly onClose: () => void
}

export function ShortcutWindow({ opened, onClose }: Props) {
  const { t } = useTranslation('controls')
  const shortcuts = useShortcutList().toSorted((a, b) => placeOf(a) - placeOf(b))
  const [isOn, switchTo] = useShortcutsSwitch()
  return (
    <Modal opened={opened} onClose={onClose} title={t('keys.title')}>
      <Stack>
        <Text c="dimmed">{t('keys.hint')}</Text>
        <dl className={classes.list}>
          {shortcuts.map(({ key, words, press }) => (
            <div key={key} className={classes.line} data-rests={press === null || undefined}>
              <dt>
                <Kbd>{key === ' ' ? t('keys.space') : key.toUpperCase()}</Kbd>
              </dt>
              <dd>
                <span>{words}</span>
                {press === null && <span className={classes.rests}>{t('keys.rests')}</span>}
              </dd>
            </div>
          ))}
        </dl>
        <Switch
          label={t('keys.on')}
          checked={isOn}
          onChange={({ currentTarget }) => switchTo(currentTarget.checked)}
        />
      </Stack>
    </Modal>
  )
}
