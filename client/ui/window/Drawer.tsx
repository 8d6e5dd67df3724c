// Mantine's window at the side of the page, with what it leaves to us: the focus goes back to what opened it, and Escape closes only the window on top.
import { Drawer as MantineDrawer } from '@mantine/core'
import type { DrawerProps } from '@mantine/core'
import { useIsOnTop } from './openWindows.ts'
import { useFocusBack } from './useFocusBack.ts'

/** `returnFocus={false}`: whoever shows it says where the focus goes. */
export function Drawer({ returnFocus = true, ...props }: DrawerProps) {
  useFocusBack(props.opened && returnFocus)
  const isOnTop = useIsOnTop(props.opened)
  return <MantineDrawer {...props} returnFocus={false} closeOnEscape={isOnTop} />
}
