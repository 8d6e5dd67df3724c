// One organisation of one's own, with its part and the way to take it out again.
import { ActionIcon, Text } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { partSchema } from '#shared/dialogue/organisation.ts'
import type { Organisation } from '#shared/dialogue/organisation.ts'
import type { OrganisationChanges } from './choosing.ts'
import { PartSelect } from './PartSelect.tsx'
import { TakeOut } from './TakeOut.tsx'
import classes from './organisations.module.css'

interface Props {
  readonly organisation: Organisation
  /** Whether it leads the dialogue, and so cannot be taken out. */
  readonly leads: boolean
  readonly changes: OrganisationChanges
}

export function OwnOrganisationRow({ organisation, leads, changes }: Props) {
  const { t } = useTranslation('setup')
  const { name, kind } = organisation
  return (
    <li className={classes.row} data-chosen>
      <div className={classes.name}>
        {name}
        <Text span size="sm" c="dimmed">
          {` · ${t(`own.kinds.${kind}`)}${leads ? ` · ${t('leads')}` : ''}`}
        </Text>
      </div>
      <PartSelect organisation={organisation} parts={partSchema.options} changes={changes} />
      {!leads && (
        <TakeOut organisation={organisation} changes={changes}>
          {(takeOut) => (
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={t('own.remove', { organisation: name })}
              onClick={takeOut}
            >
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          )}
        </TakeOut>
      )}
    </li>
  )
}
