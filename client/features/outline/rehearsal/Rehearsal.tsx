// Rehearses one's presentation: the room's clock, on a dialogue that only this page knows of.
import { Anchor, Button, Text } from '@mantine/core'
import { IconPlayerPause, IconPlayerPlay, IconRotate } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { DialogueContext, useDialoguePart } from '#client/connection/dialogue/dialogueContext.ts'
import { createDialogueStore } from '#client/connection/dialogue/dialogueStore.ts'
import { useDialogue } from '#client/connection/hooks.ts'
import { useDialoguePath } from '#client/dialogue/useDialoguePath.ts'
import type { Slot } from '#shared/dialogue/agenda/slot.ts'
import { reject } from '#shared/dialogue/rejection.ts'
import { isPaused } from '#shared/dialogue/timer/state.ts'
import { assert } from '#shared/lib/assert.ts'
import { OutlineNow } from '../OutlineNow.tsx'
import classes from './Rehearsal.module.css'
import { readyRehearsal, toggled } from './rehearsal.ts'

interface Props {
  readonly slot: Slot
  /** The clock, made to fill the box around it, with what it tells aloud. */
  readonly clock: ReactNode
}

/** Needs no connection once it is shown. */
export function Rehearsal({ slot, clock }: Props) {
  const { t } = useTranslation('outline')
  const real = useDialoguePart()
  const pathTo = useDialoguePath()
  const ready = () => {
    const { state } = real.store.get()
    assert(state !== null, 'views are drawn when the state is there')
    return readyRehearsal(state, slot.id, real.serverNow())
  }
  const [part] = useState(() => {
    const store = createDialogueStore()
    store.set({ ...real.store.get(), status: 'online', state: ready() })
    return {
      ...real,
      store,
      give: () => Promise.resolve(reject('wrong-phase', 'A rehearsal changes nothing')),
    }
  })
  // What is written meanwhile is rehearsed at once, on the same clock.
  const outlines = useDialogue((state) => state.outlines)
  useEffect(() => {
    const { state } = part.store.get()
    if (state !== null) part.store.set({ state: { ...state, outlines } })
  }, [part, outlines])
  const set = (change: typeof toggled) => {
    const { state } = part.store.get()
    if (state !== null) part.store.set({ state: change(state, real.serverNow()) })
    real.ticker.refresh()
  }
  return (
    <DialogueContext value={part}>
      <div className={classes.view}>
        <div>
          <h2 className={classes.title}>{t('rehearsal.title')}</h2>
          <Text c="dimmed">{t('rehearsal.hint')}</Text>
        </div>
        <div className={classes.clock}>{clock}</div>
        <Place slot={slot} />
        <div className={classes.controls}>
          <StartOrPause onPress={() => set(toggled)} />
          <Button
            variant="default"
            leftSection={<IconRotate size={18} aria-hidden />}
            onClick={() => set(ready)}
          >
            {t('rehearsal.restart')}
          </Button>
          <Anchor component={Link} to={pathTo()}>
            {t('rehearsal.back')}
          </Anchor>
        </div>
      </div>
    </DialogueContext>
  )
}

function Place({ slot }: { slot: Slot }) {
  const { t } = useTranslation('outline')
  const isEmpty = useDialogue(({ outlines }) => (outlines.outlines[slot.id] ?? []).length === 0)
  return isEmpty ? <Text c="dimmed">{t('rehearsal.noOutline')}</Text> : <OutlineNow slotId={slot.id} />
}

function StartOrPause({ onPress }: { onPress: () => void }) {
  const { t } = useTranslation('outline')
  const isStill = useDialogue(({ timer }) => isPaused(timer))
  const Icon = isStill ? IconPlayerPlay : IconPlayerPause
  return (
    <Button leftSection={<Icon size={18} aria-hidden />} onClick={onPress}>
      {isStill ? t('rehearsal.start') : t('rehearsal.pause')}
    </Button>
  )
}
