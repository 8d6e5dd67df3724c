// One letter: to whom, about what, how far it has come, and its text.
import { UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CopyButton } from '#client/ui/CopyButton.tsx'
import type { MailText } from '#shared/protocol/http/mail.ts'
import classes from './mail.module.css'

export function LetterRow({ letter: { name, to, subject, text, state } }: { letter: MailText }) {
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
        <CopyButton size="sm" text={`${subject}\n\n${text}`} aria-label={t('copyFor', who)}>
          {t('copy')}
        </CopyButton>
      </div>
      {isOpen && (
        <pre className={classes.text} aria-label={t('letterTo', who)}>
          {text}
        </pre>
      )}
    </li>
  )
}
