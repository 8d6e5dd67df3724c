// What is left from last time beside the live room: a button with how much there is, and a drawer with all of it.
import { ActionIcon } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '#client/ui/states/ErrorState.tsx'
import { Drawer } from '#client/ui/window/Drawer.tsx'
import { EarlierList } from './EarlierList.tsx'
import type { TellHistory } from './history.ts'
import { useEarlier, useEarlierKey } from './useEarlier.ts'

/** Nothing for a dialogue on its own, and nothing where nothing is left: the room holds only what is of use. */
export function EarlierDrawer({ tell }: { tell: TellHistory }) {
  const key = useEarlierKey()
  return key === null ? null : <Fetched key={key} tell={tell} />
}

function Fetched({ tell }: { tell: TellHistory }) {
  const { t } = useTranslation(['earlier', 'ui'])
  const { loaded, reload } = useEarlier()
  const [isOpen, setOpen] = useState(false)
  if (loaded.status === 'loading') return null
  const count = loaded.status === 'there' ? loaded.value.areas.length + loaded.value.followUps.length : null
  // Open, it stays so that the focus has somewhere to be, also when the last thing has been seen to meanwhile.
  if (count === 0 && !isOpen) return null
  const label = count === null ? t('title') : t('open', { count })
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={label}
        title={label}
        onClick={() => {
          setOpen(true)
          void reload()
        }}
      >
        <IconHistory size={20} aria-hidden />
      </ActionIcon>
      <Drawer
        opened={isOpen}
        onClose={() => setOpen(false)}
        position="right"
        size="32rem"
        title={t('title')}
        overlayProps={{ backgroundOpacity: 0.15 }}
      >
        {loaded.status === 'there' ? (
          <EarlierList results={loaded.value} tell={tell} opensBeside />
        ) : (
          <ErrorState title={t('failed')} level={3} onRetry={() => void reload()}>
            {t(`ui:problem.${loaded.problem.code}`)}
          </ErrorState>
        )}
      </Drawer>
    </>
  )
}
