// `npm run screenshots`: takes pictures of every view, from setting up to the next of the series, into docs/screenshots/.
import { afterTheMeeting, inASeries } from './screenshots/after.ts'
import { beforeTheMeeting } from './screenshots/before.ts'
import { startCamera } from './screenshots/camera.ts'
import { duringTheMeeting } from './screenshots/during.ts'
import { playToTheEnd, playToVarmland, startStage, writeOutline } from './support/stage.ts'

const camera = await startCamera()
const stage = await startStage()
try {
  await writeOutline(stage)
  await beforeTheMeeting(camera, stage)
  await playToVarmland(stage)
  await duringTheMeeting(camera, stage)
  await playToTheEnd(stage)
  await afterTheMeeting(camera, stage)
  await inASeries(camera, stage)
} finally {
  await camera.close()
  await stage.close()
}
