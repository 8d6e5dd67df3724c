// One person who waits: who, from where, since when; and the facilitator's answer.
import { Button, NativeSelect, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDialoguePart } from '#client/connection/dialogue/dialogueContext.ts'
import { useSeat } from '#client/connection/hooks.ts'
import { useLanguage } from '#client/dialogue/language.ts'
import { useNotify } from '#client/ui/notice/notice.ts'
import type { Organisation } from '#shared/dialogue/organisation.ts'
import { roleSchema, usualRole } from '#shared/dialogue/role.ts'
import type { LobbyAnswer, LobbyEntry } from '#shared/protocol/http/lobby.ts'
import { formatClock } from '#shared/time/swedish.ts'
import { answerKnock } from './lobbyApi.ts'
import classes from './lobby.module.css'

interface Props {
  readonly entry: LobbyEntry
  /** Whom the person comes from; `undefined` when that has been taken out since. */
  readonly organisation: Organisation | undefined
}

const guestRoles = roleSchema.extract(['presenter', 'panel', 'listener'])

export function LobbyRow({ entry: { id, name, since }, organisation }: Props) {
  const { t } = useTranslation('lobby')
  const { t: ui } = useTranslation('ui')
  const { t: dialogue } = useTranslation('dialogue')
  const language = useLanguage()
  const notify = useNotify()
  const { dialogueId } = useDialoguePart()
  const { personId } = useSeat()
  const usual = guestRoles.safeParse(organisation === undefined ? undefined : usualRole(organisation.part))
  const [role, setRole] = useState(usual.data ?? 'listener')
  const [isAnswering, setAnswering] = useState(false)

  const answer = async (given: LobbyAnswer) => {
    setAnswering(true)
    const result = await answerKnock(dialogueId, personId, id, given)
    setAnswering(false)
    if (!result.ok) notify(ui(`problem.${result.error.code}`), 'problem')
    else notify(t(given.answer === 'admit' ? 'admitted' : 'declinedOne', { name }))
  }
  return (
    <li className={classes.row}>
      <div className={classes.who}>
        <strong>{name}</strong>
        <Text size="sm" c="dimmed">
          {[
            ...(organisation === undefined ? [] : [organisation.name]),
            t('since', { time: formatClock(since, language) }),
          ].join(' · ')}
        </Text>
      </div>
      <div className={classes.answer}>
        <NativeSelect
          size="sm"
          aria-label={t('roleOf', { name })}
          value={role}
          data={guestRoles.options.map((value) => ({ value, label: dialogue(`role.${value}`) }))}
          onChange={({ currentTarget }) => setRole(guestRoles.parse(currentTarget.value))}
        />
        <Button
          size="sm"
          loading={isAnswering}
          aria-label={t('admitName', { name })}
          onClick={() => void answer({ answer: 'admit', role })}
        >
          {t('admit')}
        </Button>
        <Button
          size="sm"
          variant="default"
          disabled={isAnswering}
          aria-label={t('declineName', { name })}
          onClick={() => void answer({ answer: 'decline' })}
        >
          {t('decline')}
        </Button>
      </div>
    </li>
  )
}
