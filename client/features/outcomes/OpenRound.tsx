// Opening a round of reports: now, six weeks or six months after the dialogue, or on another day.
import { Button, Group, Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import type { SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useGiveFromOutside } from '#client/dialogue/useGiveFromOutside.ts'
import { useNotify } from '#client/ui/notice/notice.ts'
import { DateField } from '#client/ui/when/DateField.tsx'
import { isDay } from '#client/ui/when/read.ts'
import classes from './outcomes.module.css'
import { presetDays, usualDueOn } from './roundDays.ts'
import type { RoundPreset } from './roundDays.ts'

interface Props {
  readonly dialogueId: string
  readonly dialogueDay: string
  readonly today: string
  readonly as: string
  /** Whether this is what there is to do now: nobody is asked at the moment. */
  readonly isDue: boolean
}

export function OpenRound({ dialogueId, dialogueDay, today, as, isDue }: Props) {
  const { t } = useTranslation(['outcomes', 'ui'])
  const notify = useNotify()
  const give = useGiveFromOutside()
  const [isOpen, setOpen] = useState(false)
  const presets = presetDays(dialogueDay, today)
  const [chosen, setChosen] = useState<RoundPreset>('now')
  const [ownDay, setOwnDay] = useState(today)
  const [due, setDue] = useState<string | null>(null)
  const [isSending, setSending] = useState(false)
  const opensOn = presets.find(({ preset }) => preset === chosen)?.day ?? ownDay
  const dueOn = due ?? (isDay(opensOn) ? usualDueOn(opensOn) : '')
  const isPassed = isDay(opensOn) && opensOn < today
  const isBefore = isDay(dueOn) && dueOn < opensOn
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (!isDay(opensOn) || !isDay(dueOn) || isPassed || isBefore || isSending) return
    setSending(true)
    const refused = await give(dialogueId, { type: 'reportRound.open', opensOn, dueOn }, as)
    setSending(false)
    if (refused !== null) {
      notify(refused.words, 'problem')
      return
    }
    notify(t('rounds.opened'))
    setOpen(false)
    setDue(null)
  }
  if (!isOpen) {
    return (
      <Button mt="md" variant={isDue ? 'filled' : 'default'} onClick={() => setOpen(true)}>
        {t('rounds.open')}
      </Button>
    )
  }
  return (
    <form noValidate aria-label={t('rounds.open')} onSubmit={(event) => void submit(event)}>
      <Stack gap="md" mt="md">
        <Radio.Group
          label={t('rounds.when')}
          value={chosen}
          onChange={(value) => {
            setChosen(presets.find(({ preset }) => preset === value)?.preset ?? 'own')
            setDue(null)
          }}
        >
          <Stack gap="xs" mt="xs">
            {presets.map(({ preset, day }) => (
              <Radio key={preset} value={preset} label={`${t(`rounds.preset.${preset}`)} (${day})`} />
            ))}
            <Radio value="own" label={t('rounds.preset.own')} />
          </Stack>
        </Radio.Group>
        <div className={classes.days}>
          {chosen === 'own' && (
            <DateField
              label={t('rounds.opensOn')}
              required
              min={today}
              value={ownDay}
              error={isPassed && t('rounds.opensPassed')}
              onChange={setOwnDay}
            />
          )}
          <DateField
            label={t('rounds.dueOn')}
            required
            min={isDay(opensOn) ? opensOn : today}
            value={dueOn}
            error={isBefore && t('rounds.dueBefore')}
            onChange={setDue}
          />
        </div>
        <Group>
          <Button type="submit" loading={isSending}>
            {t('rounds.save')}
          </Button>
          <Button variant="default" onClick={() => setOpen(false)}>
            {t('ui:cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
