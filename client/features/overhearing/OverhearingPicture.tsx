// Who heard whom, and who reacted: a square for each organisation and presentation, filled by the part that was heard.
import { useTranslation } from 'react-i18next'
import { useSlotTitle } from '#client/dialogue/slotTitle.ts'
import type { Overhearing } from '#shared/dialogue/report/overhearing.ts'
import classes from './OverhearingPicture.module.css'
import { picture } from './picture.ts'
import { ReactionMarks } from './ReactionMarks.tsx'

// Where the bar stands in its cell, in pixels; the reactions stand beside it.
const barLeft = 4
const barWidth = 14
const barMiddle = barLeft + barWidth / 2

/** Labels stand at the rows and the columns, so that no legend is needed. The table holds the same numbers. */
export function OverhearingPicture({ overhearing }: { overhearing: Overhearing }) {
  const { t } = useTranslation('overhearing')
  const titleOf = useSlotTitle()
  const { width, height, columns, rows, cell, labelWidth, headHeight } = picture(overhearing)
  return (
    <div className={classes.frame} {...{ tabIndex: 0 }} role="group" aria-label={t('picture')}>
      <svg width={width} height={height} role="img" aria-label={t('caption')}>
        {columns.map(({ slot, x }) => (
          <text
            key={slot.id}
            className={classes.label}
            transform={`translate(${x + barMiddle + 4} ${headHeight - 8}) rotate(-45)`}
          >
            {titleOf(slot)}
          </text>
        ))}
        {rows.map(({ organisation, y, cells }) => (
          <g key={organisation.id}>
            <text className={classes.label} x={labelWidth - 12} y={y + cell.height / 2 + 5} textAnchor="end">
              {organisation.name}
            </text>
            {cells.map(({ hearing, x, filled }) => (
              <g key={hearing.slot.id} transform={`translate(${x} ${y})`}>
                {hearing.own ? (
                  <line
                    className={classes.own}
                    x1={barMiddle - 6}
                    x2={barMiddle + 6}
                    y1={cell.height / 2}
                    y2={cell.height / 2}
                  />
                ) : (
                  <>
                    <rect
                      className={classes.heard}
                      x={barLeft}
                      y={cell.height - 4 - filled}
                      width={barWidth}
                      height={filled}
                    />
                    <rect
                      className={classes.whole}
                      x={barLeft}
                      y={4}
                      width={barWidth}
                      height={cell.height - 8}
                    />
                    <ReactionMarks
                      reactions={hearing.reactions}
                      x={barLeft + barWidth + 6}
                      y={cell.height / 2}
                    />
                  </>
                )}
              </g>
            ))}
          </g>
        ))}
      </svg>
      <p className={classes.explained}>{t('explained')}</p>
    </div>
  )
}
