// The results of the dialogue so far: areas for continued dialogue, and follow-ups, each with its status and history.
import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useDialogue, useSeat } from '#client/connection/hooks.ts'
import { useAtServerTime } from '#client/connection/useAtServerTime.ts'
import { mayGive } from '#client/dialogue/mayGive.ts'
import { areaResults, followUpResults } from '#shared/dialogue/report/results.ts'
import { dayOf } from '#shared/time/stockholm.ts'
import { AreaRow } from './AreaRow.tsx'
import { everything, showsArea, showsFollowUp } from './filter.ts'
import type { Filter } from './filter.ts'
import { FollowUpRow } from './FollowUpRow.tsx'
import classes from './Results.module.css'
import { ResultsFilter } from './ResultsFilter.tsx'

export function ResultsPane() {
  const { t } = useTranslation('results')
  const seat = useSeat()
  const state = useDialogue((dialogue) => dialogue)
  const today = useAtServerTime(dayOf)
  const [filter, setFilter] = useState<Filter>(everything)
  const [areas, followUps] = [areaResults(state), followUpResults(state)]
  const shownAreas = areas.filter(({ area }) => showsArea(filter, area))
  const shownFollowUps = followUps.filter(({ followUp }) => showsFollowUp(filter, followUp))
  const showAll = () => setFilter(everything)

  return (
    <div className={classes.pane}>
      {areas.length + followUps.length > 0 && <ResultsFilter filter={filter} onChange={setFilter} />}
      <Section
        title={t('areas')}
        count={areas.length}
        shown={shownAreas.length}
        empty={t('noAreas')}
        hint={t('noAreasHint')}
        onShowAll={showAll}
      >
        {shownAreas.map((result) => (
          <AreaRow
            key={result.area.id}
            result={result}
            mayChange={mayGive(state, seat, {
              type: 'area.change',
              areaId: result.area.id,
              baseRevision: result.area.revision,
              changes: {},
            })}
          />
        ))}
      </Section>
      <Section
        title={t('followUps')}
        count={followUps.length}
        shown={shownFollowUps.length}
        empty={t('noFollowUps')}
        hint={t('noFollowUpsHint')}
        onShowAll={showAll}
      >
        {shownFollowUps.map((result) => {
          const followUpId = result.followUp.id
          return (
            <FollowUpRow
              key={followUpId}
              result={result}
              today={today}
              mayChange={mayGive(state, seat, {
                type: 'followUp.change',
                followUpId,
                baseRevision: result.followUp.revision,
                changes: {},
              })}
              mayComment={mayGive(state, seat, { type: 'followUp.comment', followUpId, text: '' })}
            />
          )
        })}
      </Section>
    </div>
  )
}

interface SectionProps {
  readonly title: string
  readonly count: number
  readonly shown: number
  readonly empty: string
  readonly hint: string
  readonly onShowAll: () => void
  readonly children: ReactNode
}

function Section({ title, count, shown, empty, hint, onShowAll, children }: SectionProps) {
  const { t } = useTranslation('results')
  return (
    <section aria-label={title}>
      <h2 className={classes.heading}>
        {title} <span className={classes.count}>{count}</span>
      </h2>
      {count === 0 && (
        <>
          <Text>{empty}</Text>
          <Text c="dimmed">{hint}</Text>
        </>
      )}
      {count > 0 && shown === 0 && (
        <>
          <Text c="dimmed">{t('noneMatch')}</Text>
          <Button variant="subtle" size="compact-sm" onClick={onShowAll}>
            {t('showAll')}
          </Button>
        </>
      )}
      <ul className={classes.list}>{children}</ul>
    </section>
  )
}
