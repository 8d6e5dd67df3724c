// The agenda that a draft would give, whether it fits, and the button that creates the dialogue.
import { Button, Group, Text, Title } from '@mantine/core'
import { useId } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmButton } from '#client/ui/ConfirmButton.tsx'
import { minutes } from '#shared/time/instant.ts'
import { AgendaTable } from '../agenda/AgendaTable.tsx'
import { fitOf } from '../agenda/fit.ts'
import { FitNotice } from '../agenda/FitNotice.tsx'
import { ScrollingAgenda } from '../agenda/ScrollingAgenda.tsx'
import { startOf } from '../details/detailsForm.ts'
import type { Draft } from './draft.ts'
import { agendaOf } from './readDraft.ts'
import classes from '../setup.module.css'

interface Props {
  readonly draft: Draft
  /** The day it is, as ISO 8601; clock times are shown as of that day until one is chosen. */
  readonly today: string
  readonly isCreating: boolean
  readonly onEdit: (change: (draft: Draft) => Draft) => void
  readonly onStartOver: () => void
  /** What there is to say just above the button. */
  readonly children: ReactNode
}

export function NewDialoguePreview({ draft, today, isCreating, onEdit, onStartOver, children }: Props) {
  const { t } = useTranslation('setup')
  const heading = useId()
  const slots = agendaOf(draft)
  const fit = draft.bookedMinutes === null ? null : fitOf(slots, minutes(draft.bookedMinutes))
  return (
    <section aria-labelledby={heading} className={classes.aside}>
      <Title order={2} id={heading}>
        {t('sectionAgenda')}
      </Title>
      <ScrollingAgenda labelledBy={heading}>
        <AgendaTable
          slots={slots}
          organisations={draft.organisations}
          start={startOf(draft) ?? startOf({ day: today, time: draft.time })}
        />
        {!slots.some(({ kind }) => kind === 'presentation') && (
          <Text c="dimmed" mt="xs">
            {t('agenda.noPresenters')}
          </Text>
        )}
      </ScrollingAgenda>
      {fit !== null && (
        <FitNotice
          fit={fit}
          onRemedy={(remedy) =>
            onEdit((before) =>
              remedy.kind === 'book'
                ? { ...before, bookedMinutes: remedy.bookedMs / minutes(1) }
                : {
                    ...before,
                    lengths: { ...before.lengths, discussion: remedy.lengthMs / minutes(1) },
                  },
            )
          }
        />
      )}
      {children}
      <Group gap="sm">
        <Button type="submit" loading={isCreating}>
          {t('create')}
        </Button>
        <ConfirmButton
          variant="subtle"
          color="gray"
          question={t('startOverQuestion')}
          confirm={t('startOverConfirm')}
          onConfirm={onStartOver}
        >
          {t('startOver')}
        </ConfirmButton>
      </Group>
    </section>
  )
}
