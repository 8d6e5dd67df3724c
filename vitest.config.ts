// Which tests belong to which suite: unit (pure), integration (a server or storage), browser (real pages).
import { defineConfig } from 'vitest/config'
import { BaseSequencer } from 'vitest/node'
import type { TestSpecification } from 'vitest/node'

const unit = ['test/{shared,client,architecture,scripts}/**/*.test.{ts,tsx}']
const browser = ['test/e2e/**/*.test.ts']

/** What goes through every view, or every window, takes longest: it begins first, so that no worker is left alone with it. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort.call(this, files)
    const isLong = ({ moduleId }: TestSpecification) => /\/e2e\/every\w+\.test\.ts$/.test(moduleId)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}

export default defineConfig({
  test: {
    restoreMocks: true,
    unstubGlobals: true,
    sequence: { sequencer: LongestFirst },
    // What is to come is waited for as long as a machine takes that is busy with everything else; it is looked for all the time.
    expect: { poll: { timeout: 20_000, interval: 20 } },
    projects: [
      // Typing into a page takes jsdom seconds on a machine that is busy with everything else.
      {
        extends: true,
        test: { name: 'unit', include: unit, testTimeout: 20_000, setupFiles: 'test/client/patience.ts' },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          // Whatever is neither of the others, so that no test file is left out by where it lies.
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...unit, ...browser],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: browser,
          // Each file has servers and browsers of its own; what they share is loaded once for all that a worker runs.
          isolate: false,
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
