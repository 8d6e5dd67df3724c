// One entry of the menu in words.
import { IconFlag, IconLink, IconTopologyStar3 } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { MenuEntry } from './menuEntries.ts'
import classes from './References.module.css'

/** Tells entries apart. */
export function entryKey(entry: MenuEntry): string {
  switch (entry.type) {
    case 'new':
      return `new-${entry.kind}`
    case 'owned':
      return `owned-${entry.organisation.id}`
    case 'existing':
      return `${entry.key.kind}-${entry.key.id}`
  }
}

export function EntryIcon({ entry }: { entry: MenuEntry }): ReactNode {
  if (entry.type === 'existing') return <IconLink size={18} aria-hidden />
  const isArea = entry.type === 'new' && entry.kind === 'area'
  return isArea ? <IconTopologyStar3 size={18} aria-hidden /> : <IconFlag size={18} aria-hidden />
}

export function EntryWords({ entry }: { entry: MenuEntry }) {
  const { t } = useTranslation('notes')
  if (entry.type === 'new') return <span>{t(`result.new.${entry.kind}`)}</span>
  if (entry.type === 'owned') {
    return (
      <span>
        {entry.organisation.name} <span className={classes.hint}>{t('result.ownedHint')}</span>
      </span>
    )
  }
  return (
    <span>
      {t(`result.kind.${entry.key.kind}`)}: {entry.text}{' '}
      <span className={classes.hint}>{entry.organisations}</span>
    </span>
  )
}
