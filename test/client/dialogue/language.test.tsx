// @vitest-environment jsdom
// The language that days and times are written in.
import { cleanup, render, screen } from '@testing-library/react'
import i18next from 'i18next'
import { I18nextProvider, initReactI18next } from 'react-i18next'
import { afterEach, expect, it } from 'vitest'
import { useLanguage } from '#client/dialogue/language.ts'

/** Texts come after the language is chosen, as they do when a page begins. */
async function pageIn(chosen: string): Promise<void> {
  const i18n = i18next.createInstance()
  await i18n.use(initReactI18next).init({ lng: chosen, resources: {}, fallbackLng: false })
  i18n.addResourceBundle(chosen, 'dialogue', {})
  render(
    <I18nextProvider i18n={i18n}>
      <Said />
    </I18nextProvider>,
  )
}

const Said = () => <p data-testid="language">{useLanguage()}</p>
const said = () => screen.getByTestId('language').textContent

afterEach(cleanup)

it('is the one that the page began in, though its texts came later', async () => {
  await pageIn('en')
  expect(said()).toBe('en')
})

it('is Swedish for a page in a language that is not ours', async () => {
  await pageIn('fi')
  expect(said()).toBe('sv')
})
