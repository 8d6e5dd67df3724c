// The live agenda: what has been, what is now, what is left, with the clock times as they look now.
import { Button, Text, Title } from '@mantine/core'
import { useCallback, useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useDialogue, useSeat } from '#client/connection/hooks.ts'
import { useAtServerTime } from '#client/connection/useAtServerTime.ts'
import { mayEver } from '#shared/dialogue/permissions.ts'
import type { Instant } from '#shared/time/instant.ts'
import { fetched } from '#client/ui/fetched.tsx'
import classes from './Agenda.module.css'
import { AgendaRow } from './AgendaRow.tsx'
import { agendaItems, sameItems } from './items.ts'

// Only facilitators change the agenda; dragging comes with a library of its own, when they rearrange.
const SlotMenu = fetched(async () => (await import('./SlotMenu.tsx')).SlotMenu)
const RearrangeList = fetched(async () => (await import('./RearrangeList.tsx')).RearrangeList, 'words')

interface Props {
  /** The clock as text; it stands in the live slot's row. */
  readonly clock: ReactNode
  /** What to do with an empty agenda, for whoever may do something. */
  readonly whenEmpty?: ReactNode
}

/** Everybody may read it; a facilitator may also change what is left. */
export function Agenda({ clock, whenEmpty }: Props) {
  const { t } = useTranslation('agenda')
  const { role } = useSeat()
  const [isRearranging, setRearranging] = useState(false)
  const source = useDialogue(({ agenda, timer, details }) => ({ agenda, timer, details }))
  const read = useCallback((now: Instant) => agendaItems(source, now), [source])
  const items = useAtServerTime(read, sameItems)
  const mayChange = mayEver(role, 'agenda.reorder') && source.timer.phase !== 'ended'
  const mayRearrange = mayChange && items.filter(({ begun }) => !begun).length > 1

  return (
    <div className={classes.agenda}>
      <div className={classes.head}>
        <Title order={2} className={classes.title}>
          {t('title')}
        </Title>
        {mayRearrange && (
          <Button variant="subtle" size="compact-sm" onClick={() => setRearranging(!isRearranging)}>
            {isRearranging ? t('rearranged') : t('rearrange')}
          </Button>
        )}
      </div>
      {items.length === 0 && (
        <>
          <Text c="dimmed">{t('empty')}</Text>
          {whenEmpty}
        </>
      )}
      {isRearranging && mayRearrange ? (
        <RearrangeList items={items} />
      ) : (
        <ol className={classes.list}>
          {items.map((item, index) => (
            <AgendaRow
              key={item.slot.id}
              item={item}
              previous={items[index - 1]}
              clock={item.status === 'live' ? clock : null}
              menu={mayChange ? <SlotMenu item={item} /> : null}
            />
          ))}
        </ol>
      )}
    </div>
  )
}
