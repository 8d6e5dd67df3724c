// The ways to the pages that are about no single dialogue: a row in the header, or behind a button where there is no room for it.
import { IconMenu2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import { useSession } from '#client/connection/session.tsx'
import { DropDown } from '#client/ui/DropDown.tsx'
import classes from './SiteNav.module.css'

const ways = [
  { to: '/my', name: 'my' },
  { to: '/follow-ups', name: 'followUps' },
  { to: '/series', name: 'series' },
  { to: '/insights', name: 'insights' },
  { to: '/extracts', name: 'extracts' },
] as const

/** Nothing for whoever is nobody here, or not yet known. */
export function SiteNav() {
  const { t } = useTranslation('app')
  const { loaded } = useSession()
  const isSomebody =
    loaded.status === 'there' && (loaded.value.account !== null || loaded.value.seats.length > 0)
  if (!isSomebody) return null
  return (
    <>
      <nav className={classes.row} aria-label={t('nav.label')}>
        <Ways />
      </nav>
      <div className={classes.behind}>
        <DropDown
          edge="left"
          variant="subtle"
          color="gray"
          className={classes.target}
          leftSection={<IconMenu2 size={18} aria-hidden />}
          button={t('nav.open')}
        >
          {(close) => (
            <nav className={classes.column} aria-label={t('nav.label')}>
              <Ways onChosen={close} />
            </nav>
          )}
        </DropDown>
      </div>
    </>
  )
}

/** `onChosen` is told when one is followed. */
function Ways({ onChosen = () => undefined }: { onChosen?: () => void }) {
  const { t } = useTranslation('app')
  return ways.map(({ to, name }) => (
    <NavLink key={to} to={to} className={() => classes.way} onClick={onChosen}>
      {t(`nav.${name}`)}
    </NavLink>
  ))
}
