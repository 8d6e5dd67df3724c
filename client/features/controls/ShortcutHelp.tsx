// The list of shortcuts, opened with `?` or a button, and the switch that turns them off.
import { ActionIcon, Kbd, Modal, Stack, Switch, Text } from '@mantine/core'
import { IconKeyboard } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useShortcut, useShortcutList, useShortcutsSwitch } from '#client/ui/shortcuts/shortcuts.ts'
import classes from './ShortcutHelp.module.css'

export function ShortcutHelp() {
  const { t } = useTranslation('controls')
  const shortcuts = useShortcutList()
  const [isOn, switchTo] = useShortcutsSwitch()
  const [isOpen, setOpen] = useState(false)
  useShortcut({ key: '?', words: t('keys.help'), press: () => setOpen(true) })
  return (
    <>
      <ActionIcon
        className={classes.button}
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t('shortcuts')}
        aria-keyshortcuts="?"
        onClick={() => setOpen(true)}
      >
        <IconKeyboard size={20} aria-hidden />
      </ActionIcon>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={t('keys.title')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <Stack>
          <Text c="dimmed">{t('keys.hint')}</Text>
          <dl className={classes.list}>
            {shortcuts.map(({ key, words }) => (
              <div key={key} className={classes.line}>
                <dt>
                  <Kbd>{key === ' ' ? t('keys.space') : key.toUpperCase()}</Kbd>
                </dt>
                <dd>{words}</dd>
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
    </>
  )
}
