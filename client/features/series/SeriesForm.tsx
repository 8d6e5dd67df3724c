// The fields of a series, for a new one and for one that is changed.
import { Button, Group, Text, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { request } from '#client/connection/http/api.ts'
import { useSubmission } from '#client/ui/useSubmission.ts'
import { err, ok } from '#shared/lib/result.ts'
import { seriesFieldsSchema } from '#shared/protocol/http/series.ts'
import type { Series, SeriesFields } from '#shared/protocol/http/series.ts'
import classes from './series.module.css'

interface Props {
  /** The series to change; `null` for a new one. */
  readonly series: Series | null
  readonly onSaved: (series: Series) => void
  readonly onCancel: () => void
}

export function SeriesForm({ series, onSaved, onCancel }: Props) {
  const { t } = useTranslation(['series', 'ui'])
  const [fields, setFields] = useState<SeriesFields>({
    title: series?.title ?? '',
    theme: series?.theme ?? '',
  })
  const first = useRef<HTMLInputElement>(null)
  // Whoever opened the form wants to write in it.
  useEffect(() => first.current?.focus(), [])
  const wanted = seriesFieldsSchema.safeParse(fields)
  const read = wanted.success ? ok(wanted.data) : err(wanted.error.issues.map(({ path }) => path[0]))
  const { wrong, isSending, failure, form } = useSubmission(read, async (body) => {
    const saved = await request<Series>(series === null ? '/api/series' : `/api/series/${series.id}`, {
      method: series === null ? 'POST' : 'PATCH',
      body,
    })
    if (!saved.ok) return t(`ui:problem.${saved.error.code}`)
    onSaved(saved.value)
    return null
  })
  return (
    <form {...form} className={classes.form} aria-label={t(series === null ? 'new' : 'changeTitle')}>
      <TextInput
        label={t('field.title')}
        description={t('field.titleHint')}
        required
        withAsterisk={false}
        ref={first}
        maxLength={120}
        value={fields.title}
        error={wrong.includes('title') && t('wrong.title')}
        onChange={({ currentTarget: { value } }) => setFields({ ...fields, title: value })}
      />
      <TextInput
        label={t('field.theme')}
        description={t('field.themeHint')}
        required
        withAsterisk={false}
        maxLength={200}
        value={fields.theme}
        error={wrong.includes('theme') && t('wrong.theme')}
        onChange={({ currentTarget: { value } }) => setFields({ ...fields, theme: value })}
      />
      <Group gap="sm" className={classes.formEnd ?? ''}>
        <Button type="submit" loading={isSending}>
          {t(series === null ? 'create' : 'save')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('cancel')}
        </Button>
        {failure !== null && (
          <Text c="red" role="alert">
            {failure}
          </Text>
        )}
      </Group>
    </form>
  )
}
