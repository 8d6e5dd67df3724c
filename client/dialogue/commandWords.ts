// What a command asked for, in words, for somebody who has left the form where it was written.
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { isObject, isText } from '#client/connection/wire/envelope.ts'
import type { ClientCommandInput } from '#shared/dialogue/commands.ts'

/** Names a command, with what its user had written in it. */
export function useCommandWords(): (command: ClientCommandInput) => string {
  const { t } = useTranslation('dialogue')
  return useCallback(
    (command) => {
      // A page of another build may have known a command that this one does not.
      const given = t(`given.${command.type}`, { defaultValue: t('given.unknown') })
      const text = writtenIn(command).join(' · ')
      return text === '' ? t('givenAlone', { given }) : t('givenText', { given, text })
    },
    [t],
  )
}

/** The fields of commands in which people write. */
const writtenFields: ReadonlySet<string> = new Set([
  'subject',
  'nextStepNote',
  'what',
  'text',
  'title',
  'name',
])

/** What somebody has typed for a command, in whatever form another build has given it. */
function writtenIn(value: unknown): readonly string[] {
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([field, content]) => {
    if (isText(content)) return writtenFields.has(field) && content !== '' ? [content] : []
    return writtenIn(content)
  })
}
