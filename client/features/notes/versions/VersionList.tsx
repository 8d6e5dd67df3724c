// The versions of a slot's notes, the latest first.
import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { NotesVersion } from '#shared/protocol/http/notesVersions.ts'
import type { VersionWords } from './useVersionWords.ts'
import classes from './Versions.module.css'

interface Props {
  /** By number. */
  readonly versions: readonly NotesVersion[]
  readonly chosen: number
  readonly words: VersionWords
  readonly onChoose: (number: number) => void
}

export function VersionList({ versions, chosen, words, onChoose }: Props) {
  const { t } = useTranslation('notes')
  return (
    <ol className={classes.list} reversed aria-label={t('versions.list')}>
      {versions.toReversed().map((version) => {
        const { number, contentId } = version
        const isUnchanged = versions.find((one) => one.number === number - 1)?.contentId === contentId
        const notes = [
          words.clock(version),
          words.late(version),
          isUnchanged ? t('versions.unchanged') : null,
        ].filter((note) => note !== null)
        return (
          <li key={number}>
            <UnstyledButton
              className={classes.version}
              aria-pressed={number === chosen}
              onClick={() => onChoose(number)}
            >
              <span className={classes.versionTitle}>{words.title(version)}</span>
              <span className={classes.versionTime}>{words.moment(version)}</span>
              {notes.map((note) => (
                <span key={note} className={classes.versionNote}>
                  {note}
                </span>
              ))}
            </UnstyledButton>
          </li>
        )
      })}
    </ol>
  )
}
