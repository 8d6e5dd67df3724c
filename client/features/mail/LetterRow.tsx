// One letter: to whom, about what, how far it has come, its text, and a way to send it once more when it came to nothing.
import { Button, Group, UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CopyButton } from '#client/ui/CopyButton.tsx'
import type { MailText } from '#shared/protocol/http/mail.ts'
import classes from './mail.module.css'

interface Props {
  readonly letter: MailText
  /** `null` when there is no reason, or no way, to send it again. */
  readonly onAgain: (() => void) | null
}

export function LetterRow({ letter: { name, to, subject, text, state }, onAgain }: Props) {
  const { t } = useTranslation('mail')
  const [isOpen, setOpen] = useState(false)
  const Chevron = isOpen ? IconChevronDown : IconChevronRight
  const who = { name: name === '' ? t('nameless') : name, subject }
  return (
    <li className={classes.letter}>
      <div className={classes.head}>
        <div>
          <UnstyledButton
            className={classes.name}
            aria-expanded={isOpen}
            aria-label={t('read', who)}
            onClick={() => setOpen(!isOpen)}
          >
            <Chevron size={16} aria-hidden className={classes.chevron} />
            {who.name}
          </UnstyledButton>
          <p className={classes.quiet}>
            {[subject, ...(to === null ? [] : [to]), t(`state.${state}`)].join(' · ')}
          </p>
        </div>
        <Group gap="sm">
          {onAgain !== null && (
            <Button size="sm" variant="default" aria-label={t('againFor', who)} onClick={onAgain}>
              {t('again')}
            </Button>
          )}
          <CopyButton size="sm" text={`${subject}\n\n${text}`} aria-label={t('copyFor', who)}>
            {t('copy')}
          </CopyButton>
        </Group>
      </div>
      {isOpen && (
        <pre className={classes.text} aria-label={t('letterTo', who)}>
          {text}
        </pre>
      )}
    </li>
  )
}
