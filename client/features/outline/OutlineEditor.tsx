// The outline of one's presentation, written in place: points with minutes, their sum against the time there is.
import { Button, Text, Title } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { SortableList } from '#client/ui/sortable/SortableList.tsx'
import type { Slot } from '#shared/dialogue/agenda/slot.ts'
import { outlineTotal } from '#shared/dialogue/outlines/outline.ts'
import { FocusAreas } from './FocusAreas.tsx'
import classes from './OutlineEditor.module.css'
import { OutlineSaveState } from './OutlineSaveState.tsx'
import { OutlineSum } from './OutlineSum.tsx'
import { PointFields } from './PointFields.tsx'
import { useOutlineDraft } from './useOutlineDraft.ts'

const mostPoints = 20

export function OutlineEditor({ slot }: { slot: Slot }) {
  const { t } = useTranslation('outline')
  const { draft, saveState, change, add, remove, reorder, save } = useOutlineDraft(slot.id)
  const items = draft.map((point, index) => ({
    ...point,
    name: point.text.trim() === '' ? t('unnamed', { number: index + 1 }) : point.text,
  }))
  return (
    <section className={classes.editor} aria-label={t('title')}>
      <div className={classes.head}>
        <Title order={2} className={classes.title}>
          {t('title')}
        </Title>
        <OutlineSaveState state={saveState} onRetry={save} />
      </div>
      <Text c="dimmed">{t('hint')}</Text>
      {items.length === 0 ? (
        <Text>{t('empty')}</Text>
      ) : (
        <SortableList items={items} label={t('list')} onReorder={reorder}>
          {(point, index) => (
            <PointFields
              point={point}
              number={index + 1}
              onChange={(changes) => change(point.id, changes)}
              onRemove={() => remove(point.id)}
              onEnter={index === items.length - 1 && items.length < mostPoints ? () => add() : undefined}
            />
          )}
        </SortableList>
      )}
      <div className={classes.foot}>
        {items.length < mostPoints ? (
          <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={() => add()}>
            {t('add')}
          </Button>
        ) : (
          <Text c="dimmed">{t('full')}</Text>
        )}
        <OutlineSum total={outlineTotal(draft)} length={slot.plannedMs} />
      </div>
      {items.length < mostPoints && (
        <FocusAreas
          organisationId={slot.organisationId}
          taken={draft.map(({ text }) => text.trim())}
          onAdd={add}
        />
      )}
    </section>
  )
}
