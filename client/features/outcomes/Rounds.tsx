// The rounds of reports of a dialogue: who has answered, and for the facilitator opening and cancelling them.
import { Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useGiveFromOutside } from '#client/dialogue/useGiveFromOutside.ts'
import { ConfirmButton } from '#client/ui/ConfirmButton.tsx'
import { useNotify } from '#client/ui/notice/notice.ts'
import type { ReportRound } from '#shared/dialogue/outcomes/state.ts'
import { OpenRound } from './OpenRound.tsx'
import type { OutcomeArea } from './outcomeArea.ts'
import classes from './outcomes.module.css'
import { roundStanding } from './roundStanding.ts'

interface Props {
  readonly dialogueId: string
  /** The day of the dialogue, and the present day; ISO 8601, in Stockholm. */
  readonly dialogueDay: string
  readonly today: string
  readonly rounds: readonly ReportRound[]
  readonly areas: readonly OutcomeArea[]
  /** The seat that rounds are opened and cancelled by; `null` for whoever may not. */
  readonly facilitating: string | null
}

/** Nothing for those who may not open one, as long as there is none. */
export function Rounds({ dialogueId, dialogueDay, today, rounds, areas, facilitating }: Props) {
  const { t } = useTranslation('outcomes')
  const notify = useNotify()
  const give = useGiveFromOutside()
  if (facilitating === null && rounds.length === 0) return null
  const cancel = async (roundId: string) => {
    const refused = await give(dialogueId, { type: 'reportRound.cancel', roundId }, facilitating)
    notify(refused === null ? t('rounds.cancelled') : refused.words, refused === null ? 'plain' : 'problem')
  }
  return (
    <section aria-label={t('rounds.title')}>
      <Title order={2}>{t('rounds.title')}</Title>
      <Text c="dimmed" maw="60ch">
        {t('rounds.lead')}
      </Text>
      {rounds.length === 0 && <Text mt="sm">{t(areas.length === 0 ? 'rounds.noAreas' : 'rounds.none')}</Text>}
      <ul className={classes.rounds}>
        {rounds
          .toSorted((a, b) => b.opensOn.localeCompare(a.opensOn))
          .map((round) => (
            <li key={round.id} className={classes.round}>
              <RoundWords round={round} areas={areas} today={today} />
              {facilitating !== null && (
                <ConfirmButton
                  variant="default"
                  size="sm"
                  question={t('rounds.cancelQuestion')}
                  confirm={t('rounds.cancelConfirm')}
                  onConfirm={() => void cancel(round.id)}
                >
                  {t('rounds.cancel')}
                </ConfirmButton>
              )}
            </li>
          ))}
      </ul>
      {facilitating !== null && areas.length > 0 && (
        <OpenRound
          dialogueId={dialogueId}
          dialogueDay={dialogueDay}
          today={today}
          as={facilitating}
          isDue={rounds.every(({ dueOn }) => dueOn < today)}
        />
      )}
    </section>
  )
}

interface WordsProps {
  readonly round: ReportRound
  readonly areas: readonly OutcomeArea[]
  readonly today: string
}

function RoundWords({ round, areas, today }: WordsProps) {
  const { t } = useTranslation('outcomes')
  const { stage, reported, sides, has, hasNot } = roundStanding(round, areas, today)
  return (
    <div>
      <p>
        <span className={classes.stage}>{t(`rounds.stage.${stage}`)}</span>{' '}
        {t('rounds.days', { opensOn: round.opensOn, dueOn: round.dueOn })}
      </p>
      {stage !== 'planned' && (
        <>
          <p>{t('rounds.answered', { reported, sides })}</p>
          {has.length > 0 && <p className={classes.quiet}>{t('rounds.has', { names: has.join(', ') })}</p>}
          {hasNot.length > 0 && (
            <p className={classes.quiet}>{t('rounds.hasNot', { names: hasNot.join(', ') })}</p>
          )}
        </>
      )}
    </div>
  )
}
