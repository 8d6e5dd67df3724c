// One invited person: name, role, the state of the link, and what can be done.
import { Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { CopyButton } from '#client/ui/CopyButton.tsx'
import type { InvitedPerson } from '#shared/protocol/http/people.ts'
import type { Asking } from './AskFirst.tsx'
import { LinkStatus } from './LinkStatus.tsx'
import { PersonMenu } from './PersonMenu.tsx'
import classes from './people.module.css'

/** What a row can ask for; the same for every row. */
export interface PersonRowActions {
  /** The facilitator's own id. */
  readonly selfId: string
  readonly textTo: (person: InvitedPerson) => string | null
  readonly mailtoFor: (person: InvitedPerson) => string | null
  readonly onEdit: (person: InvitedPerson) => void
  readonly onAsk: (asking: Asking) => void
}

interface Props extends PersonRowActions {
  readonly person: InvitedPerson
}

export function PersonRow({ person, selfId, textTo, mailtoFor, onEdit, onAsk }: Props) {
  const { t } = useTranslation('people')
  const { t: dialogue } = useTranslation('dialogue')
  const isSelf = person.id === selfId
  return (
    <tr>
      <th scope="row" className={classes.person}>
        {person.name}
        {isSelf && (
          <Text span size="sm" c="dimmed">
            {` ${t('you')}`}
          </Text>
        )}
        {person.email !== null && (
          <Text size="sm" c="dimmed">
            {person.email}
          </Text>
        )}
      </th>
      <td>{dialogue(`role.${person.role}`)}</td>
      <td>{(person.link !== null || !isSelf) && <LinkStatus link={person.link} />}</td>
      <td className={classes.actions}>
        <Group gap={4} justify="end" wrap="nowrap">
          {person.link !== null && (
            <CopyButton
              size="compact-sm"
              text={person.link.url}
              aria-label={t('copyLinkOf', { name: person.name })}
            >
              {t('copyLink')}
            </CopyButton>
          )}
          <PersonMenu
            person={person}
            text={textTo(person)}
            mailto={mailtoFor(person)}
            isSelf={isSelf}
            onEdit={() => onEdit(person)}
            onAsk={(kind) => onAsk({ kind, person })}
          />
        </Group>
      </td>
    </tr>
  )
}
