// The part that an organisation takes in the dialogue. Where it is settled it says why; where slots go out of the agenda, it asks first.
import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Confirm } from '#client/ui/Confirm.tsx'
import { useNotify } from '#client/ui/notice/notice.ts'
import { partSchema } from '#shared/dialogue/organisation.ts'
import type { Organisation, Part } from '#shared/dialogue/organisation.ts'
import type { OrganisationChanges } from './choosing.ts'
import classes from './organisations.module.css'

interface Props {
  readonly organisation: Organisation
  /** What it is offered. */
  readonly parts: readonly Part[]
  readonly changes: OrganisationChanges
}

export function PartSelect({ organisation, parts, changes }: Props) {
  const { t } = useTranslation('setup')
  const notify = useNotify()
  const { id, name, part } = organisation
  const [asked, setAsked] = useState(part)
  const take = (chosen: Part) => changes.change({ ...organisation, part: chosen })
  return (
    <Confirm
      question={t('losing.part', { organisation: name, count: changes.slotsLost(id, asked) })}
      confirm={t('losing.confirmPart')}
      onConfirm={() => take(asked)}
    >
      {(ask) => (
        <NativeSelect
          size="xs"
          className={classes.part}
          aria-label={t('partOf', { organisation: name })}
          value={part}
          data={parts.map((value) => ({ value, label: t(`part.${value}`) }))}
          onChange={({ currentTarget }) => {
            const chosen = partSchema.parse(currentTarget.value)
            setAsked(chosen)
            const refusal = changes.refusal(id, chosen)
            if (refusal !== null) notify(refusal, 'problem')
            else if (changes.slotsLost(id, chosen) > 0) ask()
            else take(chosen)
          }}
        />
      )}
    </Confirm>
  )
}
