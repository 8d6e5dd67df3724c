// The toolbar's way to what `/` offers, for those who do not type it.
import { ActionIcon, Menu } from '@mantine/core'
import { IconFlag } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EntryIcon, EntryWords, entryKey } from './EntryWords.tsx'
import type { MenuEntry } from './menuEntries.ts'

interface Props {
  /** What there is to insert, asked when the menu opens. */
  readonly entries: () => readonly MenuEntry[]
  readonly tabIndex: 0 | -1
  readonly onChoose: (entry: MenuEntry) => void
}

export function InsertTool({ entries, tabIndex, onChoose }: Props) {
  const { t } = useTranslation('notes')
  return (
    <Menu position="bottom-start" withinPortal width={320}>
      <Menu.Target>
        <ActionIcon
          size="lg"
          variant="subtle"
          color="gray"
          aria-label={t('result.insert')}
          title={t('result.insert')}
          data-roving="insert"
          tabIndex={tabIndex}
          onMouseDown={(event) => event.preventDefault()}
        >
          <IconFlag size={20} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {entries().map((entry) => (
          <Menu.Item
            key={entryKey(entry)}
            leftSection={<EntryIcon entry={entry} />}
            onClick={() => onChoose(entry)}
          >
            <EntryWords entry={entry} />
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
