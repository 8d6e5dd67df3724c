// A button in words for what cannot be taken back: it asks first.
import { Button } from '@mantine/core'
import type { ButtonProps } from '@mantine/core'
import type { ReactNode } from 'react'
import { Confirm } from './Confirm.tsx'
import type { Confirmed } from './Confirm.tsx'

interface ConfirmButtonProps extends Omit<ButtonProps, 'onClick'>, Confirmed {
  readonly children: ReactNode
}

export function ConfirmButton({ question, confirm, onConfirm, children, ...button }: ConfirmButtonProps) {
  return (
    <Confirm question={question} confirm={confirm} onConfirm={onConfirm}>
      {(ask) => (
        <Button {...button} onClick={ask}>
          {children}
        </Button>
      )}
    </Confirm>
  )
}
