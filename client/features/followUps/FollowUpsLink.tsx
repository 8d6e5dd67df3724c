// The way from a dialogue's summary to its follow-ups among all others.
import { Anchor } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useDialogue } from '#client/connection/hooks.ts'

/** Nothing when the dialogue has none. */
export function FollowUpsLink() {
  const { t } = useTranslation('followUps')
  const id = useDialogue((state) => state.id)
  const isEmpty = useDialogue(({ followUps }) => Object.keys(followUps.followUps).length === 0)
  if (isEmpty) return null
  const query = new URLSearchParams({ dialogue: id, whose: 'all' }).toString()
  return (
    <Anchor component={Link} to={`/follow-ups?${query}`}>
      {t('fromSummary')}
    </Anchor>
  )
}
