// A picture with its numbers as a table one press away.
import { Button, Group, Text, Title } from '@mantine/core'
import { useId, useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './Pictured.module.css'

interface Props {
  readonly title: string
  /** As small as a heading of the third order, beside others in a narrow place. */
  readonly small?: boolean
  readonly picture: ReactNode
  readonly table: ReactNode
  /** What is said instead, where there is nothing to picture. */
  readonly empty?: string | false
}

export function Pictured({ title, small = false, picture, table, empty = false }: Props) {
  const { t } = useTranslation('ui')
  const heading = useId()
  const [isTable, setTable] = useState(false)
  return (
    <section aria-labelledby={heading}>
      <Group justify="space-between" mb="sm">
        <Title order={2} id={heading} className={small ? classes.small : undefined}>
          {title}
        </Title>
        {empty === false && (
          <Button
            variant="default"
            size="compact-md"
            className={classes.toggle}
            onClick={() => setTable(!isTable)}
          >
            {isTable ? t('asPicture') : t('asTable')}
          </Button>
        )}
      </Group>
      {empty === false ? isTable ? table : picture : <Text c="dimmed">{empty}</Text>}
    </section>
  )
}
