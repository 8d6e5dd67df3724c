// What is left from last time among the preparations, and whether it comes along.
import { Switch, Text, Title } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useDialogue } from '#client/connection/hooks.ts'
import { useGive } from '#client/dialogue/useGive.ts'
import { ErrorState } from '#client/ui/states/ErrorState.tsx'
import { LoadingState } from '#client/ui/states/LoadingState.tsx'
import classes from './earlier.module.css'
import { EarlierList } from './EarlierList.tsx'
import type { TellHistory } from './history.ts'
import { useEarlier, useEarlierKey } from './useEarlier.ts'

/** Nothing for a dialogue on its own. */
export function EarlierSection({ tell }: { tell: TellHistory }) {
  const { t } = useTranslation('earlier')
  const heading = useId()
  const give = useGive()
  const key = useEarlierKey()
  const isLeftOut = useDialogue(({ details }) => details.leavesOutEarlier === true)
  if (key === null) return null
  return (
    <section aria-labelledby={heading} className={classes.section}>
      <Title order={2} id={heading}>
        {t('title')}
      </Title>
      <Text c="dimmed" mb="sm">
        {t('lead')}
      </Text>
      <Switch
        label={t('bring')}
        checked={!isLeftOut}
        onChange={({ currentTarget: { checked } }) =>
          void give({ type: 'dialogue.changeDetails', changes: { leavesOutEarlier: !checked } })
        }
      />
      {isLeftOut ? <Text mt="sm">{t('leftOut')}</Text> : <Fetched key={key} tell={tell} />}
    </section>
  )
}

function Fetched({ tell }: { tell: TellHistory }) {
  const { t } = useTranslation(['earlier', 'ui'])
  const { loaded, reload } = useEarlier()
  if (loaded.status === 'loading') return <LoadingState />
  if (loaded.status === 'failed') {
    return (
      <ErrorState title={t('failed')} level={3} onRetry={() => void reload()}>
        {t(`ui:problem.${loaded.problem.code}`)}
      </ErrorState>
    )
  }
  const { areas, followUps } = loaded.value
  if (areas.length + followUps.length === 0) return <Text mt="sm">{t('nothing')}</Text>
  return <EarlierList results={loaded.value} tell={tell} opensBeside={false} />
}
