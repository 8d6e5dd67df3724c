// Pictures from the meeting.
import type { Stage } from '../support/stage.ts'
import { sizes } from '../support/windows.ts'
import type { Camera } from './camera.ts'

/** Region Värmland presents. */
export async function duringTheMeeting({ open, take }: Camera, stage: Stage): Promise<void> {
  const presenter = await open(stage.linkOf('presenter', 'varmland'))
  await take(presenter, 'presenter', /Nu: /)
  const facilitator = await open(stage.linkOf('facilitator', 'vinnova'))
  const officer = await open(stage.linkOf('panel', 'energimyndigheten'))
  const text = officer.getByRole('textbox', { name: /^Anteckningar/ })
  await text.click()
  for (const line of [
    '## Fokusområden',
    'Skoglig bioekonomi med koppling till det europeiska partnerskapet för biobaserade industrier',
    'Digitalisering av kollektivtrafiken, tillsammans med Inlandet i Norge',
    'Vill gå vidare: en gemensam testbädd för tunga elfordon',
  ]) {
    await officer.keyboard.type(line)
    await officer.keyboard.press('Enter')
  }
  await facilitator.getByText(/gemensam testbädd/).waitFor()
  await facilitator.getByText('Sparat', { exact: true }).waitFor()
  await take(facilitator, 'facilitator', 'Region Värmland')
  await facilitator.emulateMedia({ colorScheme: 'dark' })
  await take(facilitator, 'facilitator-dark')
  await facilitator.emulateMedia({ colorScheme: 'light' })
  await facilitator.keyboard.press('Escape')
  await facilitator.getByRole('button', { name: 'Tid och vem som hörde vem' }).click()
  await take(facilitator, 'time-and-overhearing', 'Vem hörde vem')
  await facilitator.keyboard.press('Escape')
  await stage.by('facilitator', 'vinnova', {
    type: 'message.send',
    to: 'presenter',
    text: 'Ta gärna EU-delen',
  })
  await take(officer, 'panel')
  await facilitator.keyboard.press('?')
  await take(facilitator, 'shortcuts', 'Kortkommandon')
  await facilitator.keyboard.press('Escape')
  await facilitator.goto(`${stage.url}/d/${stage.dialogueId}?lang=en`)
  await facilitator.getByText('Saved', { exact: true }).waitFor()
  await take(facilitator, 'facilitator-english', 'Attendance')
  await facilitator.goto(`${stage.url}/d/${stage.dialogueId}?lang=sv`)
  await take(
    await open(stage.linkOf('facilitator', 'vinnova'), sizes.phone),
    'facilitator-phone',
    'Region Värmland',
  )
  await take(await open(stage.linkOf('presenter', 'varmland'), sizes.phone), 'presenter-phone', /Nu: /)
  await take(await open(stage.linkOf('listener', 'skane'), sizes.phone), 'listener-phone', 'Region Värmland')
  const dark = { ...sizes.phone, colorScheme: 'dark' } as const
  await take(await open(stage.linkOf('listener', 'skane'), dark), 'listener-phone-dark', 'Region Värmland')
  await take(await open(stage.linkOf('display', null)), 'display', 'Region Värmland')
}
