// What the filter shows, taken away as a file: every row, whatever the page.
import { Stack, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { FileButton } from '#client/dialogue/FileButton.tsx'
import { useLanguage } from '#client/dialogue/language.ts'
import { DropDown } from '#client/ui/DropDown.tsx'
import { writeFollowUpFilter } from '#shared/protocol/followUpFilter.ts'
import { filterFileFormatSchema } from '#shared/protocol/http/exports.ts'
import type { TableView } from './address.ts'

interface Props {
  readonly view: TableView
  /** Ids of the organisations that the asker stands for. */
  readonly own: readonly string[]
}

/** Nothing where her organisations own nothing of what is asked for. */
export function ExportMenu({ view: { filter, whose }, own }: Props) {
  const { t } = useTranslation('followUps')
  const language = useLanguage()
  const owners = whose === 'all' ? filter.owners : ownersAmong(own, filter.owners)
  if (whose === 'own' && owners.length === 0) return null
  const query = new URLSearchParams([
    ...writeFollowUpFilter({ ...filter, owners, page: 1 }),
    ['lang', language],
  ]).toString()
  return (
    <DropDown
      label={t('export')}
      button={t('export')}
      edge="left"
      variant="subtle"
      leftSection={<IconDownload size={18} aria-hidden />}
    >
      {(close) => (
        <Stack gap="xs">
          <Text size="sm" c="dimmed">
            {t('exportHint')}
          </Text>
          {filterFileFormatSchema.options.map((format) => (
            <FileButton
              key={format}
              href={`/api/follow-ups/export.${format}?${query}`}
              onFetched={close}
              withIcon={false}
            >
              {t(`formats.${format}`)}
            </FileButton>
          ))}
        </Stack>
      )}
    </DropDown>
  )
}

const ownersAmong = (own: readonly string[], wanted: readonly string[]) =>
  wanted.length === 0 ? own : wanted.filter((id) => own.includes(id))
