// Sweden's regions as tiles of equal size. The shape tells how a region has taken part, the number what was asked for.
import { VisuallyHidden } from '@mantine/core'
import { useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './RegionMap.module.css'
import { measured, standingOf, tileAfter } from './tiles.ts'
import type { Measure, Standing, Tile } from './tiles.ts'

interface Props {
  readonly tiles: readonly Tile[]
  readonly measure: Measure
  readonly chosenId: string | null
  readonly onChoose: (regionId: string) => void
}

const standings: readonly Standing[] = ['presented', 'listened', 'none']

/** One stop for Tab; arrow keys lead from tile to tile, and Enter or a press chooses. */
export function RegionMap({ tiles, measure, chosenId, onChoose }: Props) {
  const { t } = useTranslation('insights')
  const map = useRef<HTMLDivElement>(null)
  const [focusedId, setFocusedId] = useState<string | null>(null)
  const stop = tiles.find(({ region }) => region.id === (focusedId ?? chosenId)) ?? tiles[0]

  const move = (event: KeyboardEvent, from: Tile) => {
    const to = tileAfter(tiles, from, event.key)
    if (to === null) return
    event.preventDefault()
    map.current?.querySelector<HTMLElement>(`[data-region="${to.region.id}"]`)?.focus()
  }

  return (
    <div ref={map} className={classes.map} role="group" aria-label={t('regions.map')}>
      <ul className={classes.key}>
        {standings.map((standing) => (
          <li key={standing}>
            <span className={classes.sample} data-standing={standing} aria-hidden />
            {t(`regions.standing.${standing}`)}
          </li>
        ))}
      </ul>
      {tiles.map((tile) => {
        const { region, letter, column, row } = tile
        const count = measured(region, measure)
        const standing = standingOf(region)
        const said = {
          name: region.name,
          letter,
          standing: t(`regions.standing.${standing}`),
          measured: t(`regions.unit.${measure}`, { count }),
        }
        return (
          <button
            key={region.id}
            type="button"
            className={classes.tile}
            style={{ gridColumn: column + 1, gridRow: row + 1 }}
            data-region={region.id}
            data-standing={standing}
            aria-pressed={region.id === chosenId}
            tabIndex={tile === stop ? 0 : -1}
            onClick={() => onChoose(region.id)}
            onFocus={() => setFocusedId(region.id)}
            onKeyDown={(event) => move(event, tile)}
          >
            <span className={classes.letter} aria-hidden>
              {letter}
            </span>
            <span className={classes.count} aria-hidden>
              {count}
            </span>
            <VisuallyHidden>{t('regions.tile', said)}</VisuallyHidden>
          </button>
        )
      })}
    </div>
  )
}
