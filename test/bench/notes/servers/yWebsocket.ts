// The reference server of y-websocket 2, as its own start script puts it together. It stores nothing.
import { createServer } from 'node:http'
import { WebSocketServer } from 'ws'
import { setupWSConnection } from 'y-websocket-2/bin/utils'
import { answerAsServer } from '../../support/answers.ts'
import { listen } from '../../support/listen.ts'

const webSockets = new WebSocketServer({ noServer: true })
webSockets.on('connection', setupWSConnection)
const http = createServer()
http.on('upgrade', (request, stream, head) => {
  webSockets.handleUpgrade(request, stream, head, (ws) => webSockets.emit('connection', ws, request))
})
answerAsServer(await listen(http))
