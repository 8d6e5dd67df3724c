// A region's focus areas in its strategy, each a press away from being a point of the outline.
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { focusAreas } from '#shared/catalogue/priorities.ts'
import classes from './OutlineEditor.module.css'

interface Props {
  readonly organisationId: string | null
  /** The words of the points there are; what is among them is not offered again. */
  readonly taken: readonly string[]
  readonly onAdd: (text: string) => void
}

/** Draws nothing for an organisation whose focus areas are not known, or all in use. */
export function FocusAreas({ organisationId, taken, onAdd }: Props) {
  const { t } = useTranslation('outline')
  const labelId = useId()
  const known = organisationId === null ? [] : (focusAreas[organisationId] ?? [])
  const left = known.filter((area) => !taken.includes(area))
  if (left.length === 0) return null
  return (
    <div className={classes.focusAreas} role="group" aria-labelledby={labelId}>
      <span id={labelId} className={classes.focusLabel}>
        {t('focusAreas')}
      </span>
      {left.map((area) => (
        <Button
          key={area}
          size="compact-sm"
          variant="default"
          className={classes.focusArea}
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => onAdd(area)}
        >
          {area}
        </Button>
      ))}
    </div>
  )
}
