// Before the dialogue, for those who take part: when it begins, where the call is, and that one is in the right place.
import { Anchor, Stack, Text } from '@mantine/core'
import { IconCalendarDown, IconVideo } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useDialogue, useSeat } from '#client/connection/hooks.ts'
import { StartCountdown } from '#client/features/clock/StartCountdown.tsx'
import { useLanguage } from '#client/dialogue/language.ts'
import classes from './WaitingPanel.module.css'

export function WaitingPanel() {
  const { t } = useTranslation('room')
  const { organisationId, personId } = useSeat()
  const id = useDialogue((state) => state.id)
  const query = new URLSearchParams({ as: personId, lang: useLanguage() }).toString()
  const videoUrl = useDialogue(({ details }) => details.videoUrl)
  const organisation = useDialogue(({ participants }) =>
    organisationId === null ? undefined : participants.organisations[organisationId]?.name,
  )
  return (
    <Stack gap="sm">
      <StartCountdown isLateShown={false} />
      <Text>
        {organisation !== undefined && `${t('waiting.you', { organisation })} `}
        {t('waiting.stay')}
      </Text>
      {videoUrl !== null && (
        <Anchor href={videoUrl} target="_blank" rel="noreferrer" className={classes.video}>
          <IconVideo size={18} aria-hidden /> {t('waiting.video')}
        </Anchor>
      )}
      <Anchor href={`/api/dialogues/${id}/invitation.ics?${query}`} download className={classes.video}>
        <IconCalendarDown size={18} aria-hidden /> {t('waiting.calendar')}
      </Anchor>
    </Stack>
  )
}
