// The versions of a slot's notes: which there are, what has changed since each, and the way back to it.
import { Button, Group, Stack, Text } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import type { Editor } from '@tiptap/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSlotTitle } from '#client/dialogue/slotTitle.ts'
import { useNotify } from '#client/ui/notice/notice.ts'
import { EmptyState } from '#client/ui/states/EmptyState.tsx'
import { ErrorState } from '#client/ui/states/ErrorState.tsx'
import { LoadingState } from '#client/ui/states/LoadingState.tsx'
import { Modal } from '#client/ui/window/Modal.tsx'
import type { Slot } from '#shared/dialogue/agenda/slot.ts'
import { ChosenVersion } from './ChosenVersion.tsx'
import type { Restored } from './restoring.ts'
import { useVersions } from './useVersions.ts'
import { useVersionWords } from './useVersionWords.ts'
import { VersionList } from './VersionList.tsx'
import classes from './Versions.module.css'

interface Props {
  readonly slot: Slot
  readonly editor: Editor
  readonly mayWrite: boolean
  readonly onRestored: (restored: Restored) => void
  readonly onClose: () => void
}

export function VersionsWindow({ slot, editor, mayWrite, onRestored, onClose }: Props) {
  const { t } = useTranslation(['notes', 'ui'])
  const titleOf = useSlotTitle()
  const notify = useNotify()
  const isNarrow = useMediaQuery('(max-width: 799px)')
  const { loaded, reload, addressOf, keep } = useVersions(slot.id)
  const words = useVersionWords(slot)
  const [chosen, setChosen] = useState<number | null>(null)
  const [isKeeping, setKeeping] = useState(false)
  const versions = loaded.status === 'there' ? loaded.value : []
  const version = versions.find(({ number }) => number === chosen) ?? versions.at(-1)
  const keepNow = async () => {
    setKeeping(true)
    const kept = await keep('asked')
    setKeeping(false)
    // Unless another has been chosen meanwhile.
    if (kept.ok) setChosen((now) => (now === chosen ? kept.value.number : now))
    notify(
      kept.ok ? t('versions.kept') : t('versions.notKept', { why: t(`ui:problem.${kept.error.code}`) }),
      kept.ok ? 'plain' : 'problem',
    )
  }
  return (
    <Modal
      opened
      size="60rem"
      fullScreen={isNarrow}
      title={t('versions.title', { slot: titleOf(slot) })}
      onClose={onClose}
    >
      <Stack>
        <Group justify="space-between">
          <Text c="dimmed">{t('versions.intro')}</Text>
          <Button variant="default" loading={isKeeping} onClick={() => void keepNow()}>
            {t('versions.keep')}
          </Button>
        </Group>
        {loaded.status === 'loading' && <LoadingState>{t('versions.loading')}</LoadingState>}
        {loaded.status === 'failed' && (
          <ErrorState level={3} title={t('versions.failed')} onRetry={() => void reload()}>
            {t(`ui:problem.${loaded.problem.code}`)}
          </ErrorState>
        )}
        {loaded.status === 'there' &&
          (version === undefined ? (
            <EmptyState level={3} title={t('versions.none')}>
              {t('versions.noneText')}
            </EmptyState>
          ) : (
            <div className={classes.columns}>
              <VersionList versions={versions} chosen={version.number} words={words} onChoose={setChosen} />
              <ChosenVersion
                key={version.number}
                slotId={slot.id}
                version={version}
                previous={version.number > 1 ? addressOf(version.number - 1) : null}
                address={addressOf(version.number)}
                moment={words.moment(version)}
                editor={editor}
                mayWrite={mayWrite}
                keep={keep}
                onRestored={onRestored}
              />
            </div>
          ))}
      </Stack>
    </Modal>
  )
}
