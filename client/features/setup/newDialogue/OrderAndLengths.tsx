// In which order organisations present, and how long each kind of slot is.
import { Group, NumberInput, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { SortableList } from '#client/ui/sortable/SortableList.tsx'
import { problemText } from '../problemText.ts'
import { lengthKinds } from './draft.ts'
import type { Draft, DraftField, LengthKind } from './draft.ts'
import { inPresentingOrder } from './editing.ts'
import classes from './newDialogue.module.css'

interface Props {
  readonly draft: Draft
  readonly wrong: readonly DraftField[]
  readonly onChange: (changes: Partial<Draft>) => void
}

export function OrderAndLengths({ draft, wrong, onChange }: Props) {
  const { t } = useTranslation('setup')
  const presenters = draft.organisations.filter(({ part }) => part === 'presents')
  const setLength = (kind: LengthKind, value: number | string) =>
    onChange({ lengths: { ...draft.lengths, [kind]: value === '' ? null : Number(value) } })
  return (
    <>
      <fieldset className={classes.lengths}>
        <legend>{t('lengths.legend')}</legend>
        <Group gap="md" align="start">
          {lengthKinds.map((kind) => (
            <NumberInput
              key={kind}
              label={t(`lengths.${kind}`)}
              w={120}
              min={1}
              max={180}
              clampBehavior="none"
              value={draft.lengths[kind] ?? ''}
              error={problemText(kind, wrong, t)}
              onChange={(value) => setLength(kind, value)}
            />
          ))}
        </Group>
      </fieldset>
      {presenters.length === 0 ? (
        <Text c="dimmed">{t('order.empty')}</Text>
      ) : (
        <SortableList
          items={presenters}
          label={t('order.label')}
          onReorder={(ids) => onChange({ organisations: inPresentingOrder(draft.organisations, ids) })}
        >
          {({ name }, index) => (
            <span className={classes.presenter}>
              <Text span c="dimmed" className={classes.place} aria-hidden>
                {index + 1}
              </Text>
              {name}
            </span>
          )}
        </SortableList>
      )}
    </>
  )
}
