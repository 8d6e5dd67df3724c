// The button and the key `?` that open the list of shortcuts, which is fetched then.
import { ActionIcon } from '@mantine/core'
import { IconKeyboard } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fetched } from '#client/ui/fetched.tsx'
import { useShortcut } from '#client/ui/shortcuts/shortcuts.ts'
import classes from './ShortcutHelp.module.css'

const ShortcutWindow = fetched(async () => (await import('./ShortcutWindow.tsx')).ShortcutWindow)

export function ShortcutHelp() {
  const { t } = useTranslation('controls')
  // Closed, it is still there once it has been opened: it gives the focus back.
  const [shown, setShown] = useState<'never' | 'open' | 'closed'>('never')
  const open = () => setShown('open')
  useShortcut({ key: '?', words: t('keys.help'), press: open })
  return (
    <>
      <ActionIcon
        className={classes.button}
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t('shortcuts')}
        aria-keyshortcuts="?"
        onClick={open}
      >
        <IconKeyboard size={20} aria-hidden />
      </ActionIcon>
      {shown !== 'never' && <ShortcutWindow opened={shown === 'open'} onClose={() => setShown('closed')} />}
    </>
  )
}
