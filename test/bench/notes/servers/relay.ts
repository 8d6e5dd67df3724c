// A bare relay: what comes from one socket goes to all others, unread. The floor of one send an edit.
import { createServer } from 'node:http'
import { WebSocketServer } from 'ws'
import { answerAsServer } from '../../support/answers.ts'
import { listen } from '../../support/listen.ts'

const http = createServer()
const webSockets = new WebSocketServer({ server: http })
webSockets.on('connection', (ws) => {
  ws.on('message', (data) => {
    for (const other of webSockets.clients) if (other !== ws) other.send(data)
  })
})
answerAsServer(await listen(http))
