// The button and the key `T` that open the pictures of the dialogue, which are fetched then.
import { ActionIcon } from '@mantine/core'
import { IconChartBar } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fetched } from '#client/ui/fetched.tsx'
import { useShortcut } from '#client/ui/shortcuts/shortcuts.ts'

const OverviewDrawer = fetched(async () => (await import('./OverviewDrawer.tsx')).OverviewDrawer)

/** Ten minutes for everyone, and who heard whom, beside the room. */
export function Overview() {
  const { t } = useTranslation('room')
  // Closed, it is still there once it has been opened: it gives the focus back.
  const [shown, setShown] = useState<'never' | 'open' | 'closed'>('never')
  const open = () => setShown('open')
  useShortcut({ key: 't', words: t('overview.open'), press: open })
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t('overview.open')}
        aria-keyshortcuts="T"
        onClick={open}
      >
        <IconChartBar size={20} aria-hidden />
      </ActionIcon>
      {shown !== 'never' && <OverviewDrawer opened={shown === 'open'} onClose={() => setShown('closed')} />}
    </>
  )
}
