// A picture with its numbers as a table one press away.
import { Button, Group, Title } from '@mantine/core'
import { useId, useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './Pictured.module.css'

interface Props {
  readonly title: string
  readonly picture: ReactNode
  readonly table: ReactNode
}

export function Pictured({ title, picture, table }: Props) {
  const { t } = useTranslation('insights')
  const heading = useId()
  const [isTable, setTable] = useState(false)
  return (
    <section aria-labelledby={heading}>
      <Group justify="space-between" mb="md">
        <Title order={2} id={heading}>
          {title}
        </Title>
        <Button
          variant="default"
          size="compact-md"
          className={classes.toggle}
          onClick={() => setTable(!isTable)}
        >
          {isTable ? t('asPicture') : t('asTable')}
        </Button>
      </Group>
      {isTable ? table : picture}
    </section>
  )
}
