// The overhearing of a dialogue: as a picture, and as a table one press away.
import { Button, Group, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDialogue } from '#client/connection/hooks.ts'
import { useAtServerTime } from '#client/connection/useAtServerTime.ts'
import { overhearing } from '#shared/dialogue/report/overhearing.ts'
import { instant } from '#shared/time/instant.ts'
import { OverhearingPicture } from './OverhearingPicture.tsx'
import { OverhearingTable } from './OverhearingTable.tsx'
import classes from './OverhearingSection.module.css'

// While the dialogue runs, the picture follows it at this pace.
const paceMs = 10_000

export function OverhearingSection() {
  const { t } = useTranslation('overhearing')
  const state = useDialogue((whole) => whole)
  const now = useAtServerTime((at) => instant(Math.floor(at / paceMs) * paceMs))
  const [isTable, setTable] = useState(false)
  const shown = overhearing(state, now)
  const isEmpty = shown.presentations.length === 0 || shown.rows.length === 0
  return (
    <section aria-label={t('title')}>
      <Group justify="space-between" mb="sm">
        <Title order={2} className={classes.title}>
          {t('title')}
        </Title>
        {!isEmpty && (
          <Button variant="default" size="compact-md" onClick={() => setTable(!isTable)}>
            {isTable ? t('asPicture') : t('asTable')}
          </Button>
        )}
      </Group>
      {isEmpty && <Text c="dimmed">{t('empty')}</Text>}
      {!isEmpty &&
        (isTable ? <OverhearingTable overhearing={shown} /> : <OverhearingPicture overhearing={shown} />)}
    </section>
  )
}
