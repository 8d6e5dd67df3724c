// One area: who it concerns and what is next, and what regions and national actors say of it, side by side.
import { Anchor } from '@mantine/core'
import { IconArrowsDiff, IconCheck, IconHourglass } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import type { NamedOrganisation } from '#shared/protocol/http/followUps.ts'
import type { AreaRow } from '#shared/protocol/http/outcomes.ts'
import { dayOf } from '#shared/time/stockholm.ts'
import classes from './series.module.css'

const agreementIcons = { agreed: IconCheck, differing: IconArrowsDiff, none: IconHourglass } as const

interface Props {
  readonly area: AreaRow
  /** What can be done about it. */
  readonly children: ReactNode
}

export function AreaWithSides({ area, children }: Props) {
  const { t } = useTranslation('series')
  const { subject, status, regions, actors, outcome, nextStep, nextStepNote, openFollowUps } = area
  const Icon = agreementIcons[outcome.agreement]
  const element = useRef<HTMLLIElement>(null)
  const isMeant = useLocation().hash === `#${area.areaId}`
  // The page comes before its content, so the browser has found nothing at the address yet.
  useEffect(() => {
    if (isMeant) element.current?.scrollIntoView()
  }, [isMeant])
  const details = [
    t(`statuses.${status}`),
    t('step', { step: nextStepNote ?? t(`nextSteps.${nextStep}`) }),
    t('areaMeta', { dialogue: area.dialogueTitle, day: dayOf(area.dialogueStart) }),
    ...(openFollowUps > 0 ? [t('openFollowUps', { count: openFollowUps })] : []),
  ]
  return (
    <li ref={element} className={classes.area} id={area.areaId}>
      <div className={classes.areaHead}>
        <h3 className={classes.subject}>{subject}</h3>
        <span className={classes.agreement} data-agreement={outcome.agreement}>
          <Icon size={18} aria-hidden /> {t(`agreement.${outcome.agreement}`)}
        </span>
      </div>
      <p className={classes.details}>{details.join(' · ')}</p>
      <div className={classes.sides}>
        <SideColumn title={t('sides.regions')} organisations={regions} area={area} />
        <SideColumn title={t('sides.actors')} organisations={actors} area={area} />
      </div>
      {children}
    </li>
  )
}

interface SideColumnProps {
  readonly title: string
  readonly organisations: readonly NamedOrganisation[]
  readonly area: AreaRow
}

function SideColumn({ title, organisations, area: { subject, outcome } }: SideColumnProps) {
  const { t } = useTranslation('series')
  return (
    <div>
      <h4 className={classes.sideTitle}>{title}</h4>
      {organisations.length === 0 && <p className={classes.details}>{t('sides.none')}</p>}
      <ul className={classes.reports} aria-label={`${title}: ${subject}`}>
        {organisations.map(({ id, name }) => {
          const side = outcome.sides.find(({ organisationId }) => organisationId === id)
          return <SideReport key={id} name={name} report={side?.report ?? null} />
        })}
      </ul>
    </div>
  )
}

interface SideReportProps {
  readonly name: string
  readonly report: AreaRow['outcome']['sides'][number]['report']
}

function SideReport({ name, report }: SideReportProps) {
  const { t } = useTranslation('series')
  if (report === null) {
    return (
      <li className={classes.report}>
        {name} <span className={classes.details}>{t('notReported')}</span>
      </li>
    )
  }
  const { kinds, text, link, day, reportedAt } = report
  const moments = [
    ...(day === null ? [] : [t('cameAbout', { day })]),
    t('reportedOn', { day: dayOf(reportedAt) }),
  ]
  return (
    <li className={classes.report}>
      {name} <strong className={classes.kinds}>{kinds.map((kind) => t(`outcome.${kind}`)).join(', ')}</strong>
      {text !== null && <p className={classes.said}>{text}</p>}
      <p className={classes.details}>
        {moments.join(' · ')}
        {link !== null && (
          <>
            {' · '}
            <Anchor
              href={link}
              target="_blank"
              rel="noreferrer"
              aria-label={t('moreOf', { organisation: name })}
              inherit
            >
              {t('more')}
            </Anchor>
          </>
        )}
      </p>
    </li>
  )
}
