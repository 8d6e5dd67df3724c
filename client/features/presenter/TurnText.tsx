// When it is one's turn, in words.
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#client/dialogue/language.ts'
import { formatClock } from '#shared/time/swedish.ts'
import classes from './PresenterView.module.css'
import type { Turn } from './turn.ts'

/** `Ni presenterar som nummer 3 av 8, omkring kl. 9.28`. Nothing while it is one's turn. */
export function TurnText({ turn }: { turn: Turn }) {
  const { t } = useTranslation('presenter')
  const language = useLanguage()
  switch (turn.kind) {
    case 'presenting':
    case 'discussing':
      return null
    case 'none':
      return <p className={classes.line}>{t('noPresentation')}</p>
    case 'skipped':
      return <p className={classes.turn}>{t('placeSkipped')}</p>
    case 'done':
      return <p className={classes.turn}>{t('placeDone')}</p>
    case 'coming': {
      const place = t('place', turn)
      const around = turn.start === null ? null : t('around', { time: formatClock(turn.start, language) })
      return <p className={classes.turn}>{around === null ? place : `${place}, ${around}`}</p>
    }
  }
}
