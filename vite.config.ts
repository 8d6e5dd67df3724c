// How the client is built: client/ in, dist/client out, nothing inline so that a strict CSP holds.
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { dialogueFiles } from './scripts/dialogueFiles.mjs'

/** Where `npm run dev` has the server; the page's own origin is kept, so the server's origin check holds. */
const server = `http://127.0.0.1:${process.env['PORT'] ?? '4600'}`

const inClient = (path: string) => fileURLToPath(new URL(`client/${path}`, import.meta.url))

export default defineConfig({
  root: 'client',
  plugins: [react(), dialogueFiles()],
  server: {
    host: '127.0.0.1',
    port: 5173,
    // The client imports shared/, which lies beside the root.
    fs: { allow: ['..'] },
    proxy: {
      // A target alone would be told another host than the page's own, and the server's origin check would fail.
      '/api': { target: server },
      '/l/': { target: server },
      '/socket.io': { target: server, ws: true },
      '/notes': { target: server, ws: true },
    },
  },
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: 'es2023',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // In kB; the editor's chunk is near 600, and loads on its own.
    chunkSizeWarningLimit: 650,
    rolldownOptions: {
      input: { index: inClient('index.html'), keepPages: inClient('worker/keepPages.ts') },
      output: {
        // A service worker is known by its address, which must stay.
        entryFileNames: ({ name }) => (name === 'keepPages' ? '[name].js' : 'assets/[name]-[hash].js'),
        codeSplitting: {
          // The first load is two files, not eighty: libraries, which change seldom, and our own. The editor needs no
          // group: it is reached by import() alone, and so becomes a chunk that loads with the first notes.
          groups: [
            { name: 'libraries', test: /node_modules/, tags: ['$initial'] },
            { name: 'first', test: /[\\/](client|shared)[\\/](?!worker)/, tags: ['$initial'] },
          ],
        },
      },
    },
  },
})
