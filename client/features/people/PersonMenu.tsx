// What can be done with one person, behind one button.
import { ActionIcon, Menu } from '@mantine/core'
import {
  IconDots,
  IconLinkOff,
  IconLinkPlus,
  IconMail,
  IconMessage,
  IconPencil,
  IconTrash,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { copyText } from '#client/ui/copyText.ts'
import { useNotify } from '#client/ui/notice/notice.ts'
import type { InvitedPerson } from '#shared/protocol/http/people.ts'
import type { Asking } from './AskFirst.tsx'
import { menuOf } from './focusTargets.ts'

interface Props {
  readonly person: InvitedPerson
  /** The invitation to this person; `null` without a working link. */
  readonly text: string | null
  /** The same as an e-mail to open; `null` without a link or an address. */
  readonly mailto: string | null
  /** Whether it is the facilitator herself. */
  readonly isSelf: boolean
  readonly onEdit: () => void
  readonly onAsk: (kind: Asking['kind']) => void
}

export function PersonMenu({ person, text, mailto, isSelf, onEdit, onAsk }: Props) {
  const { t } = useTranslation('people')
  const notify = useNotify()
  const copy = async (invitation: string) => {
    if (await copyText(invitation)) notify(t('textCopied', { name: person.name }))
    else notify(t('copyFailed'), 'problem')
  }
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon
          {...menuOf(person.id)}
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t('more', { name: person.name })}
        >
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {text !== null && (
          <Menu.Item leftSection={<IconMessage size={18} aria-hidden />} onClick={() => void copy(text)}>
            {t('copyText')}
          </Menu.Item>
        )}
        {mailto !== null && (
          <Menu.Item component="a" href={mailto} leftSection={<IconMail size={18} aria-hidden />}>
            {t('openMail')}
          </Menu.Item>
        )}
        {/* Nobody takes her own role or place away by mistake. */}
        {person.role !== 'display' && !isSelf && (
          <Menu.Item leftSection={<IconPencil size={18} aria-hidden />} onClick={onEdit}>
            {t('edit')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconLinkPlus size={18} aria-hidden />} onClick={() => onAsk('renew')}>
          {t('renew')}
        </Menu.Item>
        {person.link !== null && (
          <Menu.Item leftSection={<IconLinkOff size={18} aria-hidden />} onClick={() => onAsk('revoke')}>
            {t('revoke')}
          </Menu.Item>
        )}
        {!isSelf && (
          <Menu.Item
            c="var(--over)"
            leftSection={<IconTrash size={18} aria-hidden />}
            onClick={() => onAsk('remove')}
          >
            {t('remove')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
