// Which tests belong to which suite: unit (pure), integration (a server or storage), browser (real pages).
import { defineConfig } from 'vitest/config'

const unit = ['test/{shared,client,architecture,scripts}/**/*.test.{ts,tsx}']
const browser = ['test/e2e/**/*.test.ts']
export default defineConfig({
  test: {
    restoreMocks: true,
    unstubGlobals: true,
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
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
