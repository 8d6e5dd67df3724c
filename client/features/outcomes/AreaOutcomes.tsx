// Areas with what each has led to, both sides beside each other.
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#client/ui/states/EmptyState.tsx'
import { AreaOutcomeView } from './AreaOutcomeView.tsx'
import { keyOf } from './outcomeArea.ts'
import type { OutcomeArea } from './outcomeArea.ts'
import classes from './outcomes.module.css'

interface Props {
  /** The rows of `SeriesView` and of `/api/my`, or `outcomeAreas` of a dialogue's state. */
  readonly areas: readonly OutcomeArea[]
  /** Whether it is worth saying which dialogue each is from. */
  readonly saysDialogue?: boolean
  /** The level of each area's heading. */
  readonly level?: 2 | 3 | 4
  /** The last day for answers of the round that asks about an area now, by `keyOf`. */
  readonly askedBy?: ReadonlyMap<string, string>
  /** Told when a report has been saved. */
  readonly onReported?: () => void
}

export function AreaOutcomes({ areas, saysDialogue = false, level = 3, askedBy, onReported }: Props) {
  const { t } = useTranslation('outcomes')
  if (areas.length === 0) {
    return (
      <EmptyState title={t('noAreas')} level={3}>
        {t('noAreasHint')}
      </EmptyState>
    )
  }
  return (
    <ul className={classes.areas}>
      {areas.map((area) => (
        <li key={keyOf(area)} className={classes.area}>
          <AreaOutcomeView
            area={area}
            saysDialogue={saysDialogue}
            level={level}
            askedBy={askedBy?.get(keyOf(area)) ?? null}
            onReported={onReported}
          />
        </li>
      ))}
    </ul>
  )
}
