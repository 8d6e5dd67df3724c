// The areas for continued dialogue of a series, the newest first, each with what came of it.
import { Checkbox, Text } from '@mantine/core'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { AreaRow } from '#shared/protocol/http/outcomes.ts'
import { Section } from './Section.tsx'
import { SeriesArea } from './SeriesArea.tsx'
import classes from './series.module.css'

interface Props {
  readonly areas: readonly AreaRow[]
  /** An area with what both sides say of it. */
  readonly outcome: (area: AreaRow) => ReactNode
}

export function SeriesAreas({ areas, outcome }: Props) {
  const { t } = useTranslation('series')
  const [hasClosed, setHasClosed] = useState(false)
  const open = areas.filter(({ status }) => status === 'open' || status === 'in-progress')
  const closed = areas.length - open.length
  const shown = (hasClosed ? areas : open).toReversed()
  return (
    <Section
      title={t('section.areas')}
      count={areas.length}
      end={
        closed > 0 && (
          <Checkbox
            label={t('closedToo', { count: closed })}
            checked={hasClosed}
            onChange={({ currentTarget: { checked } }) => setHasClosed(checked)}
          />
        )
      }
    >
      {areas.length === 0 && <Text c="dimmed">{t('noAreas')}</Text>}
      {areas.length > 0 && shown.length === 0 && <Text c="dimmed">{t('noOpenAreas')}</Text>}
      {shown.length > 0 && (
        <ul className={classes.areas}>
          {shown.map((area) => (
            <SeriesArea key={`${area.dialogueId} ${area.areaId}`} area={area}>
              {outcome(area)}
            </SeriesArea>
          ))}
        </ul>
      )}
    </Section>
  )
}
