// The bus within one process.
import { beforeEach } from 'vitest'
import { MemoryHub } from '#server/bus/memoryBus.ts'
import { describeBus } from './busContract.ts'

let hub: MemoryHub
beforeEach(() => {
  hub = new MemoryHub()
})

describeBus((nodeId) => hub.join(nodeId))
