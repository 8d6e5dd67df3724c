// The invitations of this dialogue in the language that is chosen for them.
import { useState } from 'react'
import { useLanguage } from '#client/dialogue/language.ts'
import type { Language } from '#shared/lib/language.ts'
import type { InvitedPerson } from '#shared/protocol/http/people.ts'
import { invitationFor, invitationToAll } from './invitationText.ts'
import type { InvitationSource, InvitedGroup } from './invitationText.ts'
import { invitationWords } from './invitationWords.ts'

export interface InvitationTextsInHand {
  readonly language: Language
  readonly chooseLanguage: (language: Language) => void
  readonly textTo: (person: InvitedPerson) => string | null
  readonly textToAll: (groups: readonly InvitedGroup[]) => string
  /** The invitation as an address that opens an e-mail; `null` without a link or an e-mail address. */
  readonly mailtoFor: (person: InvitedPerson) => string | null
}

/** Begins in the language of the page. */
export function useInvitationTexts(source: InvitationSource): InvitationTextsInHand {
  const pageLanguage = useLanguage()
  const [chosen, setChosen] = useState<Language | null>(null)
  const language = chosen ?? pageLanguage
  const textTo = (person: InvitedPerson) =>
    person.role === 'display' ? null : invitationFor(source, person, language)
  return {
    language,
    chooseLanguage: setChosen,
    textTo,
    textToAll: (groups) => invitationToAll(source, groups, language),
    mailtoFor: (person) => {
      const body = textTo(person)
      if (body === null || person.email === null) return null
      const subject = invitationWords[language].subject(source.details.title)
      return `mailto:${encodeURIComponent(person.email)}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`
    },
  }
}
