// What each organisation has marked of one presentation, and the way from a wish to continue to an area.
import { Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { useDialogue } from '#client/connection/hooks.ts'
import type { Slot } from '#shared/dialogue/agenda/slot.ts'
import { continuationWish, isFulfilled, marksOn } from './gathered.ts'
import type { ContinuationWish, Marks } from './gathered.ts'
import classes from './Signals.module.css'

interface Props {
  readonly slot: Slot
  readonly onContinue: (wish: ContinuationWish) => void
}

export function MarksList({ slot, onContinue }: Props) {
  const { t } = useTranslation('signals')
  const state = useDialogue((dialogue) => dialogue)
  const marks = marksOn(state, slot.id)
  if (marks.length === 0) return <p className={classes.quiet}>{t('noneHere')}</p>
  return (
    <ul className={classes.list}>
      {marks.map((one) => {
        const wish = continuationWish(slot, one)
        return (
          <li key={one.organisation.id} className={classes.marks}>
            <span className={classes.who}>
              {one.organisation.name} <span className={classes.quiet}>{words(one, t)}</span>
            </span>
            {one.wantsToContinue &&
              (isFulfilled(state, wish) ? (
                <span className={classes.done}>
                  <IconCheck size={16} aria-hidden /> {t('hasArea')}
                </span>
              ) : (
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t('makeAreaWith', { organisation: one.organisation.name })}
                  onClick={() => onContinue(wish)}
                >
                  {t('makeArea')}
                </Button>
              ))}
          </li>
        )
      })}
    </ul>
  )
}

function words({ priorities, questions, wantsToContinue }: Marks, t: TFunction<'signals'>): string {
  return [
    ...priorities.map((priority) =>
      priority === null ? t('touchesOwn') : t('touches', { priority: priority.text }),
    ),
    ...(wantsToContinue ? [t('wantsToContinue')] : []),
    ...(questions > 0 ? [t('asks', { count: questions })] : []),
  ].join(' · ')
}
