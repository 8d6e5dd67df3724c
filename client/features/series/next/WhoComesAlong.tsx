// Who takes part again: everybody of the latest dialogue, unless somebody is left out.
import { Checkbox, Text } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Organisation, Part } from '#shared/dialogue/organisation.ts'
import classes from './next.module.css'

interface Props {
  readonly organisations: readonly Organisation[]
  /** Whoever leads cannot be left out. */
  readonly leadId: string
  readonly leftOut: ReadonlySet<string>
  readonly error: string | null
  readonly onChange: (leftOut: ReadonlySet<string>) => void
}

const parts = ['presents', 'panel', 'listens'] as const satisfies readonly Part[]

export function WhoComesAlong({ organisations, leadId, leftOut, error, onChange }: Props) {
  const { t } = useTranslation('series')
  const problemId = useId()
  return (
    <fieldset className={classes.who} aria-describedby={error === null ? undefined : problemId}>
      <legend>{t('form.who')}</legend>
      <div className={classes.parts}>
        {parts.map((part) => {
          const these = organisations.filter((organisation) => organisation.part === part)
          return (
            these.length > 0 && (
              <Checkbox.Group
                key={part}
                label={t(`form.${part}`)}
                value={these.flatMap(({ id }) => (leftOut.has(id) ? [] : [id]))}
                onChange={(chosen) => {
                  const others = [...leftOut].filter((id) => !these.some((each) => each.id === id))
                  const left = these.flatMap(({ id }) => (chosen.includes(id) ? [] : [id]))
                  onChange(new Set([...others, ...left]))
                }}
              >
                {these.map(({ id, name }) => (
                  <Checkbox
                    key={id}
                    value={id}
                    mt="xs"
                    disabled={id === leadId}
                    aria-invalid={part === 'presents' && error !== null}
                    label={id === leadId ? `${name} (${t('form.leads')})` : name}
                  />
                ))}
              </Checkbox.Group>
            )
          )
        })}
      </div>
      {error !== null && (
        <Text id={problemId} c="red" size="sm" mt="xs">
          {error}
        </Text>
      )}
    </fieldset>
  )
}
