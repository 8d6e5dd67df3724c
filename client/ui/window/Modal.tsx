// Mantine's window in the middle of the page, with what it leaves to us: the focus goes back to what opened it, and Escape closes only the window on top.
import { Modal as MantineModal } from '@mantine/core'
import type { ModalProps } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useIsOnTop } from './openWindows.ts'
import { useFocusBack } from './useFocusBack.ts'

/** `returnFocus={false}`: whoever shows it says where the focus goes. Its cross is called "Stäng" unless something else is said. */
export function Modal({ returnFocus = true, closeButtonProps, ...props }: ModalProps) {
  const { t } = useTranslation('ui')
  useFocusBack(props.opened && returnFocus)
  const isOnTop = useIsOnTop(props.opened)
  return (
    <MantineModal
      {...props}
      closeButtonProps={{ 'aria-label': t('close'), ...closeButtonProps }}
      returnFocus={false}
      closeOnEscape={isOnTop}
    />
  )
}
