// Who waits to be let in, for the facilitator: each is admitted in a role, or declined.
import { Text, Title } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useDialogue, useLobby } from '#client/connection/hooks.ts'
import { StatusMessage } from '#client/ui/StatusMessage.tsx'
import { useFocusAfterRemoval } from '#client/ui/useFocusAfterRemoval.ts'
import classes from './lobby.module.css'
import { LobbyRow } from './LobbyRow.tsx'

interface Props {
  /** Whether it says so when nobody waits; in the live room it then takes no space. */
  readonly saysWhenEmpty?: boolean
}

/** Placed wherever it may be: it is there for facilitators alone, since nobody else hears of the lobby. */
export function LobbyPanel({ saysWhenEmpty = false }: Props) {
  const { t } = useTranslation('lobby')
  const heading = useId()
  const waiting = useLobby()
  const organisations = useDialogue(({ participants }) => participants.organisations)
  const focus = useFocusAfterRemoval<HTMLUListElement>()
  const [first, ...others] = waiting
  const news =
    first === undefined
      ? ''
      : others.length === 0
        ? t('oneWaits', { name: first.name })
        : t('severalWait', { count: waiting.length })
  return (
    <>
      <StatusMessage hidden>{news}</StatusMessage>
      {waiting.length > 0 && (
        <section aria-labelledby={heading} className={classes.panel}>
          <Title order={2} size="h3" id={heading}>
            {t('panelTitle', { count: waiting.length })}
          </Title>
          <ul className={classes.list} {...focus}>
            {waiting.map((entry) => (
              <LobbyRow key={entry.id} entry={entry} organisation={organisations[entry.organisationId]} />
            ))}
          </ul>
        </section>
      )}
      {waiting.length === 0 && saysWhenEmpty && <Text c="dimmed">{t('nobodyWaits')}</Text>}
    </>
  )
}
