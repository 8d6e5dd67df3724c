// What is looked for: words and status at once, the rest behind a button.
import { Button, Checkbox, Group, NativeSelect, SegmentedControl, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconAdjustmentsHorizontal, IconCalendarPlus, IconSearch } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { statusSchema } from '#shared/dialogue/status.ts'
import { everything, LONGEST_TEXT, sortKeySchema } from '#shared/protocol/followUpFilter.ts'
import { ChoiceFilters } from './ChoiceFilters.tsx'
import { ExportMenu } from './ExportMenu.tsx'
import classes from './filter.module.css'
import { countNarrowings } from './narrowings.ts'
import type { TableViewPart } from './useTableView.ts'

// One request for a word, not for each letter.
const pauseMs = 300

interface Props {
  readonly table: TableViewPart
  /** Ids of the organisations that the asker stands for. */
  readonly own: readonly string[]
}

export function FilterBar({ table, own }: Props) {
  const { t } = useTranslation(['followUps', 'dialogue'])
  const { view, problems, change, refine } = table
  const { filter } = view
  const narrowings = countNarrowings(filter)
  const [isOpen, setOpen] = useState(narrowings > 0)
  const panelId = useId()
  const [status] = filter.statuses
  return (
    <section aria-label={t('filter')} className={classes.filter}>
      <Group gap="sm">
        <SegmentedControl
          aria-label={t('whoseLabel')}
          data={[
            { value: 'own', label: t('whose.own') },
            { value: 'all', label: t('whose.all') },
          ]}
          value={view.whose}
          onChange={(whose) =>
            change({ whose: whose === 'own' ? 'own' : 'all', filter: { ...filter, page: 1 } })
          }
        />
        <SegmentedControl
          aria-label={t('shapeLabel')}
          data={[
            { value: 'table', label: t('shapes.table') },
            { value: 'board', label: t('shapes.board') },
          ]}
          value={view.shape}
          onChange={(shape) =>
            change({ shape: shape === 'board' ? 'board' : 'table', filter: { ...filter, page: 1 } })
          }
        />
      </Group>
      <div className={classes.first}>
        <SearchField text={filter.text} onSearch={(text) => refine({ text })} />
        <NativeSelect
          label={t('status')}
          data={[
            { value: '', label: t('anyStatus') },
            ...statusSchema.options.map((value) => ({ value, label: t(`dialogue:status.${value}`) })),
            ...(filter.statuses.length > 1
              ? [
                  {
                    value: 'several',
                    label: filter.statuses.map((each) => t(`dialogue:status.${each}`)).join(', '),
                  },
                ]
              : []),
          ]}
          value={filter.statuses.length > 1 ? 'several' : (status ?? '')}
          onChange={({ currentTarget: { value } }) => {
            const chosen = statusSchema.safeParse(value)
            if (value !== 'several') refine({ statuses: chosen.success ? [chosen.data] : [] })
          }}
        />
        <NativeSelect
          label={t('sort')}
          disabled={view.isGrouped}
          data={sortKeySchema.options.map((value) => ({ value, label: t(`sorts.${value}`) }))}
          value={view.isGrouped ? 'owner' : filter.sort}
          onChange={({ currentTarget: { value } }) =>
            refine({ sort: sortKeySchema.parse(value), descending: value === 'updated' })
          }
        />
      </div>
      <Group gap="sm">
        <Checkbox
          label={t('onlyOverdue')}
          checked={filter.overdue}
          onChange={({ currentTarget: { checked } }) => refine({ overdue: checked })}
        />
        <Checkbox
          label={t('grouped')}
          checked={view.isGrouped}
          onChange={({ currentTarget: { checked } }) =>
            change({ isGrouped: checked, filter: { ...filter, page: 1 } })
          }
        />
        <Button
          variant="subtle"
          leftSection={<IconAdjustmentsHorizontal size={18} aria-hidden />}
          aria-expanded={isOpen}
          aria-controls={panelId}
          onClick={() => setOpen(!isOpen)}
        >
          {narrowings === 0 ? t('more') : t('moreCount', { count: narrowings })}
        </Button>
        {(narrowings > 0 || filter.text !== null || filter.statuses.length > 0 || filter.overdue) && (
          <Button
            variant="subtle"
            onClick={() => refine({ ...everything, sort: filter.sort, descending: filter.descending })}
          >
            {t('clear')}
          </Button>
        )}
        <ExportMenu view={view} own={own} />
        {own.length > 0 && (
          <Button
            variant="subtle"
            component={Link}
            to="/my#calendar"
            leftSection={<IconCalendarPlus size={18} aria-hidden />}
          >
            {t('subscribe')}
          </Button>
        )}
      </Group>
      <div id={panelId} hidden={!isOpen}>
        {isOpen && <ChoiceFilters filter={filter} onChange={refine} />}
      </div>
      {problems.length > 0 && (
        <p role="alert" className={classes.problem}>
          {t('notUnderstood', { keys: problems.map(({ key }) => key).join(', ') })}
        </p>
      )}
    </section>
  )
}

function SearchField({ text, onSearch }: { text: string | null; onSearch: (text: string | null) => void }) {
  const { t } = useTranslation('followUps')
  const [typed, setTyped] = useState(text ?? '')
  const [said, setSaid] = useState(text)
  const [sent, setSent] = useState(text)
  // Going back or clearing changes the address under the field; what is typed here comes to it a moment later.
  if (text !== said) {
    setSaid(text)
    if (text !== sent) setTyped(text ?? '')
  }
  const search = useDebouncedCallback((value: string) => {
    const words = value.trim() === '' ? null : value.trim()
    setSent(words)
    onSearch(words)
  }, pauseMs)
  return (
    <TextInput
      type="search"
      label={t('search')}
      placeholder={t('searchHint')}
      leftSection={<IconSearch size={18} aria-hidden />}
      maxLength={LONGEST_TEXT}
      value={typed}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value)
        search(value)
      }}
    />
  )
}
