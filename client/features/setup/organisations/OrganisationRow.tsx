// One organisation of the catalogue: whether it takes part, and as what.
import { Checkbox, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Organisation, Part } from '#shared/dialogue/organisation.ts'
import type { Choice, OrganisationChanges } from './choosing.ts'
import { PartSelect } from './PartSelect.tsx'
import { TakeOut } from './TakeOut.tsx'
import classes from './organisations.module.css'

interface Props {
  readonly choice: Choice
  /** How it takes part now; `undefined` when it does not. */
  readonly chosen: Organisation | undefined
  /** The parts it is offered, the first when it is chosen. */
  readonly parts: readonly Part[]
  /** Whether it leads the dialogue, and so cannot be taken out. */
  readonly leads: boolean
  readonly changes: OrganisationChanges
}

export function OrganisationRow({ choice, chosen, parts, leads, changes }: Props) {
  const { t } = useTranslation('setup')
  const { id, name, kind, letter } = choice
  const [usual = 'listens'] = parts
  const offered = chosen === undefined || parts.includes(chosen.part) ? parts : [...parts, chosen.part]
  return (
    <li className={classes.row} data-chosen={chosen !== undefined || undefined}>
      <TakeOut organisation={choice} changes={changes}>
        {(takeOut) => (
          <Checkbox
            className={classes.name}
            classNames={{ body: classes.choice ?? '' }}
            checked={chosen !== undefined}
            disabled={leads}
            onChange={() => (chosen === undefined ? changes.add({ id, name, kind, part: usual }) : takeOut())}
            label={
              <>
                {name}
                {letter !== null && (
                  <Text span size="sm" c="dimmed" className={classes.letter} aria-hidden>
                    {letter}
                  </Text>
                )}
                {leads && (
                  <Text span size="sm" c="dimmed">
                    {` · ${t('leads')}`}
                  </Text>
                )}
              </>
            }
          />
        )}
      </TakeOut>
      {chosen !== undefined && <PartSelect organisation={chosen} parts={offered} changes={changes} />}
    </li>
  )
}
