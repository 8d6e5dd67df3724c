// A list of what there are files of: each with a few words about it, and a link for each of its files.
import { Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FileButton } from '#client/dialogue/FileButton.tsx'
import classes from './FileList.module.css'

/** Something that there are files of. */
export interface Filed {
  readonly id: string
  readonly name: string
  readonly about: string
  readonly files: readonly { readonly label: string; readonly href: string }[]
}

interface Props {
  readonly part: 'regions' | 'series'
  readonly all: readonly Filed[]
}

export function FileList({ part, all }: Props) {
  const { t } = useTranslation('extracts')
  return (
    <section aria-labelledby={`extracts-${part}`}>
      <Title order={2} id={`extracts-${part}`}>
        {t(`${part}.title`)}
      </Title>
      <Text c="dimmed" mb="sm" maw="70ch">
        {t(`${part}.text`)}
      </Text>
      <ul className={classes.rows}>
        {all.map((filed) => (
          <FileRow key={filed.id} filed={filed} />
        ))}
      </ul>
    </section>
  )
}

function FileRow({ filed: { name, about, files } }: { filed: Filed }) {
  const { t } = useTranslation('extracts')
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <Text fw={600}>{name}</Text>
        <Text size="sm" c="dimmed">
          {about}
        </Text>
      </div>
      <div className={classes.files}>
        {files.map(({ label, href }) => (
          <FileButton key={label} href={href} aria-label={t('fileOf', { file: label, name })}>
            {label}
          </FileButton>
        ))}
      </div>
    </li>
  )
}
