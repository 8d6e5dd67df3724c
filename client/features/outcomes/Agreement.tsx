// Whether the sides of an area say the same, and who has yet to say anything: by shape and word.
import { IconArrowsDiff, IconCheck, IconHourglass } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { nameIn } from './outcomeArea.ts'
import type { OutcomeArea } from './outcomeArea.ts'
import classes from './outcomes.module.css'

export function Agreement({ area }: { area: OutcomeArea }) {
  const { t } = useTranslation('outcomes')
  const { agreement, complete, sides } = area.outcome
  const silent = sides.filter(({ report }) => report === null)
  const names = silent.map(({ organisationId }) => nameIn(area, organisationId)).join(', ')
  if (agreement === 'differing') {
    return (
      <p className={classes.agreement} data-differing>
        <IconArrowsDiff size={18} aria-hidden /> {t('agreement.differing')}
      </p>
    )
  }
  if (agreement === 'agreed' && complete) {
    return (
      <p className={classes.agreement}>
        <IconCheck size={18} aria-hidden /> {t('agreement.agreed')}
      </p>
    )
  }
  return (
    <p className={classes.agreement}>
      <IconHourglass size={18} aria-hidden />{' '}
      {agreement === 'none' ? t('agreement.none') : t('agreement.waiting', { names })}
    </p>
  )
}
