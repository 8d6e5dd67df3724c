// What is shown while something is fetched: nothing at first, then a calm word.
import { Loader } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './states.module.css'

/** `children` says what is waited for, where "Loading" is not enough. */
export function LoadingState({ children }: { children?: string }) {
  const { t } = useTranslation('ui')
  return (
    <output className={classes.loading}>
      <Loader size="sm" color="var(--quiet)" aria-hidden />
      {children ?? t('loading')}
    </output>
  )
}
