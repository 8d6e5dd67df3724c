// The areas for continued dialogue of a series, the newest first, each with what both sides say it has led to.
import { Checkbox, Text } from '@mantine/core'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { AreaRow } from '#shared/protocol/http/outcomes.ts'
import { AreaWithSides } from './AreaWithSides.tsx'
import { Section } from './Section.tsx'
import classes from './series.module.css'

interface Props {
  readonly areas: readonly AreaRow[]
  /** Reporting on an area, where something can be reported. */
  readonly report?: ((area: AreaRow) => ReactNode) | undefined
}

export function SeriesAreas({ areas, report }: Props) {
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
            <AreaWithSides key={`${area.dialogueId} ${area.areaId}`} area={area}>
              {report?.(area)}
            </AreaWithSides>
          ))}
        </ul>
      )}
    </Section>
  )
}
