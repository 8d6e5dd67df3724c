// Which series a dialogue is in: put into one, or taken out of it, for everybody at once.
import { Anchor, Button, NativeSelect, Text, Title } from '@mantine/core'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useDialogue, useSeat } from '#client/connection/hooks.ts'
import { request } from '#client/connection/http/api.ts'
import { useApi } from '#client/connection/http/useApi.ts'
import { ConfirmButton } from '#client/ui/ConfirmButton.tsx'
import { useNotify } from '#client/ui/notice/notice.ts'
import { ErrorState } from '#client/ui/states/ErrorState.tsx'
import type { DialogueSeries, SeriesSummary } from '#shared/protocol/http/series.ts'
import classes from './series.module.css'

export function SeriesChoice() {
  const { t } = useTranslation(['series', 'ui'])
  const heading = useId()
  const { loaded, reload } = useApi<readonly SeriesSummary[]>('/api/series')
  const seriesId = useDialogue(({ details }) => details.seriesId ?? null)
  if (loaded.status === 'loading') return null
  if (loaded.status === 'failed') {
    return (
      <ErrorState title={t('failed')} onRetry={() => void reload()}>
        {t(`ui:problem.${loaded.problem.code}`)}
      </ErrorState>
    )
  }
  const series = loaded.value.find(({ id }) => id === seriesId)
  return (
    <section aria-labelledby={heading}>
      <Title order={2} id={heading} mb="xs">
        {t('choice.title')}
      </Title>
      {seriesId === null ? (
        <PutIn choices={loaded.value.filter(({ mayManage }) => mayManage)} />
      ) : (
        <TakeOut
          seriesId={seriesId}
          title={series?.title ?? t('choice.label')}
          onDone={() => void reload()}
        />
      )}
    </section>
  )
}

function PutIn({ choices }: { choices: readonly SeriesSummary[] }) {
  const { t } = useTranslation('series')
  const [chosen, setChosen] = useState('')
  const { set, isSetting } = useSetSeries()
  if (choices.length === 0) {
    return (
      <Text>
        {t('choice.noneToChoose')}{' '}
        <Anchor component={Link} to="/series">
          {t('choice.makeOne')}
        </Anchor>
      </Text>
    )
  }
  return (
    <div className={classes.choice}>
      <NativeSelect
        label={t('choice.label')}
        description={t('choice.hint')}
        value={chosen}
        data={[
          { value: '', label: t('choice.none') },
          ...choices.map(({ id, title }) => ({ value: id, label: title })),
        ]}
        onChange={({ currentTarget: { value } }) => setChosen(value)}
      />
      <Button variant="default" disabled={chosen === ''} loading={isSetting} onClick={() => void set(chosen)}>
        {t('choice.put')}
      </Button>
    </div>
  )
}

interface TakeOutProps {
  readonly seriesId: string
  readonly title: string
  readonly onDone: () => void
}

function TakeOut({ seriesId, title, onDone }: TakeOutProps) {
  const { t } = useTranslation('series')
  const { set, isSetting } = useSetSeries()
  return (
    <>
      <Text mb="sm">
        {t('choice.in')}{' '}
        <Anchor component={Link} to={`/series/${seriesId}`}>
          {title}
        </Anchor>
      </Text>
      <ConfirmButton
        variant="default"
        loading={isSetting}
        question={t('choice.takeOutQuestion')}
        confirm={t('choice.takeOutConfirm')}
        onConfirm={() => void set(null).then(onDone)}
      >
        {t('choice.takeOut')}
      </ConfirmButton>
    </>
  )
}

/** Asks the server, and tells how it went; the dialogue itself brings the news. */
function useSetSeries() {
  const { t } = useTranslation(['series', 'ui'])
  const id = useDialogue((state) => state.id)
  const { personId } = useSeat()
  const notify = useNotify()
  const [isSetting, setSetting] = useState(false)
  const set = async (seriesId: DialogueSeries['seriesId']) => {
    setSetting(true)
    const query = new URLSearchParams({ as: personId }).toString()
    const body: DialogueSeries = { seriesId }
    const answer = await request<undefined>(`/api/dialogues/${id}/series?${query}`, { method: 'PUT', body })
    setSetting(false)
    if (answer.ok) notify(t(seriesId === null ? 'choice.isOut' : 'choice.isIn'))
    else if (answer.error.code === 'conflict') notify(t('choice.inAnother'), 'problem')
    else if (answer.error.code === 'malformed') notify(t('choice.notYours'), 'problem')
    else notify(t(`ui:problem.${answer.error.code}`), 'problem')
  }
  return { set, isSetting }
}
