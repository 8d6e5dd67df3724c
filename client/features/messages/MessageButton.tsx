// The button and the key `M` that open the facilitator's message, which is fetched then.
import { ActionIcon } from '@mantine/core'
import { IconMessage } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fetched } from '#client/ui/fetched.tsx'
import { useMessageKey } from './MessageKey.tsx'

const MessageWindow = fetched(async () => (await import('./MessageWindow.tsx')).MessageWindow)

export function MessageButton() {
  const { t } = useTranslation('messages')
  // Closed, it is still there once it has been opened: it gives the focus back.
  const [shown, setShown] = useState<'never' | 'open' | 'closed'>('never')
  const open = () => setShown('open')
  useMessageKey(open)
  return (
    <>
      <ActionIcon variant="default" size={42} aria-label={t('write')} aria-keyshortcuts="M" onClick={open}>
        <IconMessage size={18} aria-hidden />
      </ActionIcon>
      {shown !== 'never' && <MessageWindow opened={shown === 'open'} onClose={() => setShown('closed')} />}
    </>
  )
}
