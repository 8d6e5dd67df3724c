// The feed of one organisation: its address, and making, renewing and removing it.
import { Button, Group, TextInput } from '@mantine/core'
import { IconCalendarPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { request } from '#client/connection/http/api.ts'
import type { ApiRequest } from '#client/connection/http/api.ts'
import { useLanguage } from '#client/dialogue/language.ts'
import { ConfirmButton } from '#client/ui/ConfirmButton.tsx'
import { CopyButton } from '#client/ui/CopyButton.tsx'
import { useNotify } from '#client/ui/notice/notice.ts'
import { useFocusAfterAction } from '#client/ui/useFocusAfterAction.ts'
import type { Feed, NewFeed } from '#shared/protocol/http/calendar.ts'
import type { NamedOrganisation } from '#shared/protocol/http/followUps.ts'
import classes from './feeds.module.css'

interface Props {
  readonly organisation: NamedOrganisation
  /** `null` when it has none. */
  readonly feed: Feed | null
  /** Resolves to whether what is shown is how things are now. */
  readonly onChanged: () => Promise<boolean>
}

export function FeedOf({ organisation: { id, name }, feed, onChanged }: Props) {
  const { t } = useTranslation(['feeds', 'ui'])
  const language = useLanguage()
  const notify = useNotify()
  const [isSending, setSending] = useState(false)
  const place = useFocusAfterAction<HTMLLIElement>(isSending)
  const send = async (path: string, what: ApiRequest) => {
    // The buttons that ask first keep the focus, and can be pressed again.
    if (isSending) return
    setSending(true)
    const answer = await request<unknown>(path, what)
    if (!answer.ok) notify(t(`ui:problem.${answer.error.code}`), 'problem')
    const isShown = await onChanged()
    if (answer.ok && !isShown) notify(t('failed'), 'problem')
    setSending(false)
  }
  const body: NewFeed = { organisationId: id, language }
  const make = () => send('/api/my/feeds', { method: 'POST', body, about: feed?.url ?? null })
  if (feed === null) {
    return (
      <li ref={place} className={classes.feed}>
        <span className={classes.name}>{name}</span>
        <Button
          variant="default"
          loading={isSending}
          leftSection={<IconCalendarPlus size={18} aria-hidden />}
          aria-label={t('makeFor', { name })}
          onClick={() => void make()}
        >
          {t('make')}
        </Button>
      </li>
    )
  }
  return (
    <li ref={place} className={classes.feed}>
      <TextInput
        className={classes.address}
        label={t('addressOf', { name })}
        value={feed.url}
        readOnly
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <Group gap="sm">
        <CopyButton text={feed.url} aria-label={t('copyOf', { name })}>
          {t('copy')}
        </CopyButton>
        <ConfirmButton
          variant="default"
          question={t('renewQuestion')}
          confirm={t('renewConfirm')}
          onConfirm={() => void make()}
        >
          {t('renew')}
        </ConfirmButton>
        <ConfirmButton
          variant="subtle"
          question={t('removeQuestion')}
          confirm={t('removeConfirm')}
          onConfirm={() => void send(`/api/my/feeds/${feed.id}`, { method: 'DELETE' })}
        >
          {t('remove')}
        </ConfirmButton>
      </Group>
    </li>
  )
}
