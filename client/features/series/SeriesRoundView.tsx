// One round of reports: when, how many sides have answered, and what each side said of each area in it.
import { Anchor, Table, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { QuietCaption } from '#client/ui/QuietCaption.tsx'
import type { NamedOrganisation } from '#shared/protocol/http/followUps.ts'
import type { AreaRow } from '#shared/protocol/http/outcomes.ts'
import type { RoundAnswer, SeriesRound } from '#shared/protocol/http/series.ts'
import { dayOf } from '#shared/time/stockholm.ts'
import classes from './series.module.css'
import { useIsSeated } from './useIsSeated.ts'

interface Props {
  readonly round: SeriesRound
  /** What its dialogue is called. */
  readonly title: string
  /** The areas of its dialogue. */
  readonly areas: readonly AreaRow[]
  /** Whether it is the one that people were asked in last. */
  readonly isLatest: boolean
}

export function SeriesRoundView({ round, title, areas, isLatest }: Props) {
  const { t } = useTranslation('series')
  const isSeated = useIsSeated()
  const { dialogueId, opensOn, dueOn, stage, answers, sides } = round
  const percent = sides === 0 ? 0 : Math.round((answers.length / sides) * 100)
  return (
    <li className={classes.area}>
      <Title order={3}>
        {isSeated(dialogueId) ? (
          <Anchor component={Link} to={`/d/${dialogueId}/outcomes`} inherit>
            {title}
          </Anchor>
        ) : (
          title
        )}
      </Title>
      <p>{t('round.days', { stage: t(`stage.${stage}`), opensOn, dueOn })}</p>
      {stage !== 'planned' && sides > 0 && (
        <>
          <p>{t('round.answered', { count: answers.length, of: sides, percent })}</p>
          <span className={classes.share} aria-hidden>
            <span style={{ width: `${percent}%` }} />
          </span>
        </>
      )}
      {answers.length > 0 && (
        <details className={classes.disclosure} open={isLatest}>
          <summary>{t('round.whatWasSaid')}</summary>
          <Answers areas={areas} answers={answers} caption={t('round.caption', { title, opensOn })} />
        </details>
      )}
    </li>
  )
}

interface AnswersProps {
  readonly areas: readonly AreaRow[]
  readonly answers: readonly RoundAnswer[]
  readonly caption: string
}

function Answers({ areas, answers, caption }: AnswersProps) {
  const { t } = useTranslation('series')
  return (
    <Table.ScrollContainer minWidth={480} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table verticalSpacing="xs" className={classes.answers}>
        <QuietCaption>{caption}</QuietCaption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('round.area')}</Table.Th>
            <Table.Th scope="col">{t('round.regions')}</Table.Th>
            <Table.Th scope="col">{t('round.actors')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {areas.map(({ areaId, subject, regions, actors }) => {
            const said = answers.filter((answer) => answer.areaId === areaId)
            return (
              <Table.Tr key={areaId}>
                <Table.Th scope="row" fw={400}>
                  {subject}
                </Table.Th>
                {[regions, actors].map((side, index) => (
                  <Table.Td key={index === 0 ? 'regions' : 'actors'}>
                    <SideAnswers side={side} said={said} />
                  </Table.Td>
                ))}
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

/** What the organisations of one side said of an area, also those that said nothing. */
function SideAnswers({ side, said }: { side: readonly NamedOrganisation[]; said: readonly RoundAnswer[] }) {
  const { t } = useTranslation(['series', 'dialogue'])
  return (
    <ul className={classes.said}>
      {side.map(({ id, name }) => {
        const answer = said.find(({ organisationId }) => organisationId === id)
        const kinds = answer?.kinds.map((kind) => t(`dialogue:outcomeKinds.${kind}`)).join(', ')
        return (
          <li key={id} data-silent={answer === undefined || undefined}>
            {`${name}: ${kinds ?? t('round.noAnswer')}`}
            {answer !== undefined && (
              <time className={classes.saidOn} dateTime={dayOf(answer.reportedAt)}>
                {dayOf(answer.reportedAt)}
              </time>
            )}
          </li>
        )
      })}
    </ul>
  )
}
