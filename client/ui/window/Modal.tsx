// Mantine's window in the middle of the page, with what it leaves to us: the focus goes back to what opened it, and Escape closes only the window on top.
import { Modal as MantineModal } from '@mantine/core'
import type { ModalProps } from '@mantine/core'
import { useIsOnTop } from './openWindows.ts'
import { useFocusBack } from './useFocusBack.ts'

/** `returnFocus={false}`: whoever shows it says where the focus goes. */
export function Modal({ returnFocus = true, ...props }: ModalProps) {
  useFocusBack(props.opened && returnFocus)
  const isOnTop = useIsOnTop(props.opened)
  return <MantineModal {...props} returnFocus={false} closeOnEscape={isOnTop} />
}
