// Pictures from before the meeting.
import { makeRoomLink } from '../support/aroundTheMeeting.ts'
import type { Stage } from '../support/stage.ts'
import { sizes } from '../support/windows.ts'
import type { Camera } from './camera.ts'

/** Setting up, and waiting for it to begin. */
export async function beforeTheMeeting({ open, take }: Camera, stage: Stage): Promise<void> {
  const at = (path: string) => `${stage.url}/d/${stage.dialogueId}${path}`
  const facilitator = await open(stage.linkOf('facilitator', 'vinnova'))
  await take(facilitator, 'before', 'Starta dialogen')
  await facilitator.goto(`${stage.url}/`)
  await take(facilitator, 'start')
  await facilitator.goto(`${stage.url}/new`)
  await take(facilitator, 'new-dialogue')
  await facilitator.goto(at('/setup'))
  await take(facilitator, 'setup')
  await facilitator.goto(at('/setup/agenda'))
  await take(facilitator, 'setup-agenda')
  await facilitator.goto(at('/setup/people'))
  await take(facilitator, 'people')
  await facilitator.goto(`${stage.url}/tillganglighet`)
  await take(facilitator, 'accessibility', 'Så fungerar det')
  const door = await open(await makeRoomLink(stage, facilitator.context()), sizes.phone)
  await take(door, 'lobby-phone', 'Be om att få komma in')
  await facilitator.context().close()
  const presenter = await open(stage.linkOf('presenter', 'varmland'))
  await presenter.getByRole('textbox', { name: 'Punkt 4', exact: true }).waitFor()
  await take(presenter, 'outline')
  await presenter.setViewportSize(sizes.phone.viewport)
  await take(presenter, 'outline-phone')
  await presenter.goto(at('/rehearsal'))
  await presenter.getByRole('button', { name: 'Starta' }).click()
  await take(presenter, 'rehearsal-phone', /Nu: /)
  await presenter.context().close()
  const officer = await open(stage.linkOf('panel', 'energimyndigheten'), sizes.phone)
  await take(officer, 'waiting-phone', /^Du är här för/)
  await officer.context().close()
  const display = await open(stage.linkOf('display', null))
  await take(display, 'display-waiting', /^Börjar/)
  await display.context().close()
}
