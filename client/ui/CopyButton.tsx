// Copies a text; where the browser does not let it, shows the text to be copied by hand.
import { Button, Textarea } from '@mantine/core'
import type { ButtonProps } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { StatusMessage } from './StatusMessage.tsx'

interface CopyButtonProps extends Omit<ButtonProps, 'onClick' | 'leftSection'> {
  readonly text: string
  /** What is copied, in the button's words; "Kopiera" when left out. */
  readonly children?: ReactNode
  /** For readers, where several buttons say the same: "Kopiera länken till Region Värmland". */
  readonly 'aria-label'?: string
}

export function CopyButton({ text, children, ...button }: CopyButtonProps) {
  const { t } = useTranslation('ui')
  const { copy, copied, error } = useClipboard({ timeout: 3000 })
  const Icon = copied ? IconCheck : IconCopy
  return (
    <>
      <Button
        variant="default"
        {...button}
        leftSection={<Icon size={18} aria-hidden />}
        onClick={() => copy(text)}
      >
        {copied ? t('copied') : (children ?? t('copy'))}
      </Button>
      <StatusMessage hidden>{copied ? t('copied') : ''}</StatusMessage>
      {error !== null && <Textarea label={t('copyByHand')} value={text} readOnly autosize maxRows={6} />}
    </>
  )
}
