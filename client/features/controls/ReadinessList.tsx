// A short list of who is there and who is awaited.
import { IconCircleCheckFilled, IconCircleDashed } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useDialogue } from '#client/connection/hooks.ts'
import classes from './ReadinessList.module.css'
import { readiness } from './readiness.ts'

/** One line for presenters, panel and listeners each; it changes as people come. */
export function ReadinessList() {
  const { t } = useTranslation('controls')
  const state = useDialogue((whole) => whole)
  return (
    <ul className={classes.list}>
      {readiness(state).map(({ part, present, all, awaited }) => (
        <li key={part} className={classes.line} data-ready={awaited.length === 0 || undefined}>
          {awaited.length === 0 ? (
            <IconCircleCheckFilled size={20} aria-hidden />
          ) : (
            <IconCircleDashed size={20} aria-hidden />
          )}
          <span>
            <strong>{t('ready', { part: t(`part.${part}`), present, all })}</strong>
            {awaited.length > 0 && (
              <span className={classes.awaited}>
                {t('awaited', { names: awaited.map(({ name }) => name).join(', ') })}
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
