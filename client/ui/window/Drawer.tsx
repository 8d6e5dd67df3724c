// Mantine's window at the side of the page, with what it leaves to us: the focus goes back to what opened it, and Escape closes only the window on top.
import { Drawer as MantineDrawer } from '@mantine/core'
import type { DrawerProps } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useIsOnTop } from './openWindows.ts'
import { useFocusBack } from './useFocusBack.ts'

/** `returnFocus={false}`: whoever shows it says where the focus goes. Its cross is called "Stäng" unless something else is said. */
export function Drawer({ returnFocus = true, closeButtonProps, ...props }: DrawerProps) {
  const { t } = useTranslation('ui')
  useFocusBack(props.opened && returnFocus)
  const isOnTop = useIsOnTop(props.opened)
  return (
    <MantineDrawer
      {...props}
      closeButtonProps={{ 'aria-label': t('close'), ...closeButtonProps }}
      returnFocus={false}
      closeOnEscape={isOnTop}
    />
  )
}
