// Switches the clock's sounds on or off, and makes them.
import { ActionIcon } from '@mantine/core'
import { IconVolume, IconVolumeOff } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTurningPoints } from '../useTurningPoints.ts'
import { chooseSound, isSoundChosen } from './soundChoice.ts'
import { playTone } from './tone.ts'
import type { Tone } from './tone.ts'

/** Off by default. Turning it on plays the tone once, so that one knows it; nothing where the browser makes no sounds. */
export function SoundToggle() {
  const { t } = useTranslation('clock')
  const [isOn, setOn] = useState(() => isSoundChosen(localStorage))
  const context = useRef<AudioContext | null>(null)
  // A browser lends out few of them, and keeps each until it is handed back.
  useEffect(
    () => () => {
      void context.current?.close()
      context.current = null
    },
    [],
  )
  const play = (tone: Tone) => {
    context.current ??= new AudioContext()
    void playTone(context.current, tone)
  }
  useTurningPoints((point) => {
    if (isOn && (point === 'soon' || point === 'over')) play(point)
  })
  if (!('AudioContext' in window)) return null
  const toggle = () => {
    chooseSound(!isOn, localStorage)
    setOn(!isOn)
    if (!isOn) play('soon')
  }
  const Icon = isOn ? IconVolume : IconVolumeOff
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="lg"
      aria-label={t('sound.switch')}
      title={isOn ? t('sound.on') : t('sound.off')}
      aria-pressed={isOn}
      onClick={toggle}
    >
      <Icon size={20} aria-hidden />
    </ActionIcon>
  )
}
