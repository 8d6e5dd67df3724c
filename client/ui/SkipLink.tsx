// The first stop of the Tab key: past the header, to the content.
import { useTranslation } from 'react-i18next'
import classes from './SkipLink.module.css'

/** `target` is the id of the element to go to; it needs `tabIndex={-1}` to take focus. */
export function SkipLink({ target }: { target: string }) {
  const { t } = useTranslation('ui')
  return (
    <a className={classes.link} href={`#${target}`}>
      {t('skipToContent')}
    </a>
  )
}
