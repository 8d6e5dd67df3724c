// The regions: their map, what there is to tell of the one that is chosen, and the same as a table. The address holds the choice.
import { NativeSelect, Text, Title } from '@mantine/core'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { RegionInsight } from '#shared/protocol/http/insights.ts'
import { RegionMap } from './RegionMap.tsx'
import { RegionParticulars } from './RegionParticulars.tsx'
import classes from './RegionSection.module.css'
import { RegionTable } from './RegionTable.tsx'
import { measures, tilesOf } from './tiles.ts'
import type { Measure } from './tiles.ts'

export function RegionSection({ regions }: { regions: readonly RegionInsight[] }) {
  const { t } = useTranslation('insights')
  const heading = useId()
  const [measure, setMeasure] = useState<Measure>('presented')
  const [search, setSearch] = useSearchParams()
  const wanted = search.get('region')
  const usual = regions.find(({ presented }) => presented > 0) ?? regions[0]
  const chosen = regions.find(({ id }) => id === wanted) ?? usual
  const choose = (id: string) =>
    setSearch(
      (before) => {
        before.set('region', id)
        return before
      },
      { replace: true, preventScrollReset: true },
    )
  return (
    <section aria-labelledby={heading}>
      <Title order={2} id={heading} mb="md">
        {t('regions.title')}
      </Title>
      <div className={classes.parts}>
        <div>
          <NativeSelect
            className={classes.measure}
            label={t('regions.measure')}
            value={measure}
            data={measures.map((value) => ({ value, label: t(`regions.measures.${value}`) }))}
            onChange={({ currentTarget }) =>
              setMeasure(measures.find((one) => one === currentTarget.value) ?? 'presented')
            }
          />
          <RegionMap
            tiles={tilesOf(regions)}
            measure={measure}
            chosenId={chosen?.id ?? null}
            onChoose={choose}
          />
        </div>
        {chosen !== undefined && <RegionParticulars region={chosen} />}
      </div>
      <Text c="dimmed" mt="md">
        {t('regions.heardMeans')}
      </Text>
      <RegionTable regions={regions} chosenId={chosen?.id ?? null} />
    </section>
  )
}
