// The choice of language: of the page, and of the letters to everybody that this browser is.
import { Text } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { request } from '#client/connection/http/api.ts'
import { LanguageSwitch } from '#client/ui/settings/LanguageSwitch.tsx'
import type { Language } from '#shared/lib/language.ts'
import type { SessionChange } from '#shared/protocol/http/session.ts'
import { asLanguage } from './language/choice.ts'
import { chooseLanguage } from './language/start.ts'

/** `isSomebody` tells whether there is anybody to write letters to. */
export function LanguageChoice({ isSomebody }: { isSomebody: boolean }) {
  const { t, i18n } = useTranslation(['app', 'ui'])
  const [problem, setProblem] = useState<'page' | 'letters' | null>(null)
  const latest = useRef<Language | null>(null)
  const choose = async (language: Language) => {
    latest.current = language
    // What has been chosen since is what counts, whenever the answers come.
    const isWanted = () => latest.current === language
    setProblem(null)
    try {
      await chooseLanguage(language)
    } catch {
      // Its texts could not be fetched, and the page goes on in the language that it has.
      if (isWanted()) setProblem('page')
      return
    }
    if (!isSomebody) return
    const body: SessionChange = { language }
    const answer = await request<undefined>('/api/session', { method: 'PATCH', body, isWanted })
    if (!answer.ok && isWanted()) setProblem('letters')
  }
  return (
    <div>
      <LanguageSwitch
        language={asLanguage(i18n.language) ?? 'sv'}
        onChoose={(language) => void choose(language)}
      />
      {problem !== null && (
        <Text size="sm" c="red" role="alert" mt={4}>
          {problem === 'page' ? t('ui:problem.offline') : t('menu.lettersLeftBehind')}
        </Text>
      )}
    </div>
  )
}
