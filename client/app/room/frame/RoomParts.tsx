// Lays out the parts of the room: the stage on top, notes below it, agenda and attendance beside them.
import { Tabs } from '@mantine/core'
import { useId, useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { partsInSight, tabsOf } from './arrangement.ts'
import type { Arrangement, PartName } from './arrangement.ts'
import classes from './RoomParts.module.css'

export interface RoomPartsProps {
  readonly arrangement: Arrangement
  /** What is live, with its clock. Always in sight. */
  readonly stage: ReactNode
  /** What can be done now. */
  readonly actions: ReactNode
  /**
   * What is asked of everybody at the end. Below the notes where these scroll by themselves, so that no text moves when it comes; on
   * a phone, where they are as long as they are, it is with what can be done now.
   */
  readonly pulse: ReactNode
  readonly notes: ReactNode
  readonly agenda: ReactNode
  readonly attendance: ReactNode
  /** Below attendance, for whoever gathers signals. */
  readonly signals?: ReactNode
  /** Areas and follow-ups as lists, for the tab. */
  readonly results: ReactNode
  /** The bar that captures results, at the lower edge. */
  readonly bar: ReactNode
}

/** Parts out of sight stay as they are, so that what is written in them is not lost by a change of tab. */
export function RoomParts({ arrangement, stage, actions, pulse, bar, signals, ...parts }: RoomPartsProps) {
  const { t } = useTranslation('room')
  const id = useId()
  const [wanted, setWanted] = useState<PartName>('notes')
  const tabs = tabsOf[arrangement]
  const inSight = partsInSight(arrangement, wanted)
  const chosen = tabs.find((name) => inSight.includes(name) && (arrangement === 'phone' || name !== 'notes'))

  const part = (name: PartName) => {
    const isTab = tabs.includes(name)
    return (
      <div
        key={name}
        className={classes.part}
        data-part={name}
        hidden={!inSight.includes(name)}
        {...(isTab
          ? { role: 'tabpanel', id: `${id}-panel-${name}`, 'aria-labelledby': `${id}-tab-${name}` }
          : { role: 'region', 'aria-label': t(`tab.${name}`) })}
        // Each part scrolls by itself, and keys must be able to scroll it too.
        {...{ tabIndex: 0 }}
      >
        {parts[name]}
        {name === 'attendance' && arrangement !== 'wide' && signals}
      </div>
    )
  }
  return (
    <div className={classes.room} data-arrangement={arrangement}>
      {stage !== null && <div className={classes.stage}>{stage}</div>}
      <div className={classes.actions}>
        {actions}
        {arrangement === 'phone' && pulse}
      </div>
      <div className={classes.side}>
        {tabs.length > 0 && (
          <Tabs
            id={id}
            className={classes.tabs}
            value={chosen ?? null}
            onChange={(name) => setWanted(tabs.find((tab) => tab === name) ?? 'notes')}
          >
            <Tabs.List aria-label={t('tabs')} grow>
              {tabs.map((name) => (
                <Tabs.Tab key={name} value={name} className={classes.tab}>
                  {t(`tab.${name}`)}
                </Tabs.Tab>
              ))}
            </Tabs.List>
          </Tabs>
        )}
        {part('agenda')}
        {part('attendance')}
        {part('results')}
        {arrangement === 'wide' && signals !== undefined && (
          <section className={classes.signals} aria-label={t('signals')} {...{ tabIndex: 0 }}>
            {signals}
          </section>
        )}
      </div>
      <div className={classes.writing}>
        {part('notes')}
        {arrangement !== 'phone' && <div className={classes.pulse}>{pulse}</div>}
      </div>
      <div className={classes.bar}>{bar}</div>
    </div>
  )
}
