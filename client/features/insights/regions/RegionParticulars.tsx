// What there is to tell of one region.
import { Anchor, Text, Title } from '@mantine/core'
import { IconCircleCheckFilled, IconCircleDashed } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useLanguage } from '#client/dialogue/language.ts'
import type { RegionInsight } from '#shared/protocol/http/insights.ts'
import { formatLongDay } from '#shared/time/swedish.ts'
import { dayOf } from '#shared/time/stockholm.ts'
import classes from './RegionParticulars.module.css'

export function RegionParticulars({ region }: { region: RegionInsight }) {
  const { t } = useTranslation('insights')
  const language = useLanguage()
  const { name, last, heardByActors, heardByOthers, notMet } = region
  return (
    <div className={classes.particulars} aria-live="polite">
      <Title order={3}>{name}</Title>
      <dl className={classes.facts}>
        <Fact term={t('regions.last')}>
          {last === null ? (
            <Text c="dimmed">{t('regions.never')}</Text>
          ) : (
            <>
              <div>{last.title}</div>
              <Text c="dimmed">
                {t(`regions.lastAs.${last.part}`, { day: formatLongDay(dayOf(last.start), language) })}
              </Text>
            </>
          )}
        </Fact>
        <Fact term={t('regions.results')}>
          <Results region={region} />
        </Fact>
        <Fact term={t('regions.heardBy')}>
          {heardByActors.length === 0 ? (
            <Text c="dimmed">{t('regions.heardByNone')}</Text>
          ) : (
            <ul className={classes.actors}>
              {heardByActors.map((actor) => (
                <li key={actor.id}>
                  <IconCircleCheckFilled size={18} className={classes.met} aria-hidden />
                  {actor.name}
                  <span className={classes.times}>{t('regions.times', { count: actor.times })}</span>
                </li>
              ))}
            </ul>
          )}
        </Fact>
        <Fact term={t('regions.notMet')}>
          {notMet.length === 0 ? (
            <Text c="dimmed">{t('regions.notMetNone')}</Text>
          ) : (
            <ul className={classes.actors}>
              {notMet.map((actor) => (
                <li key={actor.id}>
                  <IconCircleDashed size={18} className={classes.unmet} aria-hidden />
                  {actor.name}
                </li>
              ))}
            </ul>
          )}
        </Fact>
        {heardByOthers.length > 0 && (
          <Fact term={t('regions.heardByOthers')} wide>
            {heardByOthers.map((other) => other.name).join(', ')}
          </Fact>
        )}
      </dl>
    </div>
  )
}

function Fact({ term, wide, children }: { term: string; wide?: boolean; children: ReactNode }) {
  return (
    <div className={classes.fact} data-wide={wide}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Results({ region }: { region: RegionInsight }) {
  const { t } = useTranslation('insights')
  const { areas, reportedAreas, openFollowUps, overdue } = region
  const query = new URLSearchParams({ region: region.id, whose: 'all' }).toString()
  return (
    <>
      <div>{t('regions.areas', { count: areas })}</div>
      {areas > 0 && (
        <Text c="dimmed">{t('regions.reported', { reported: reportedAreas, count: areas })}</Text>
      )}
      <div>{t('regions.open', { count: openFollowUps })}</div>
      {overdue > 0 && <div className={classes.overdue}>{t('regions.overdue', { count: overdue })}</div>}
      {openFollowUps > 0 && (
        <Anchor component={Link} to={`/follow-ups?${query}`}>
          {t('regions.toFollowUps')}
        </Anchor>
      )}
    </>
  )
}
