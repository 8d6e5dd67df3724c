// The pages: files of the built client, and its one page for every address that it routes itself.
import { join } from 'node:path'
import express from 'express'
import type { RequestHandler } from 'express'

const YEAR_MS = 365 * 24 * 3_600_000

/** Serves the files in `folder`. Those under assets/ carry a hash of their content in their name, so they never change. */
export function clientFiles(folder: string): readonly RequestHandler[] {
  return [
    express.static(folder, {
      index: false,
      cacheControl: false,
      setHeaders: (response, path) => {
        const hashed = path.startsWith(join(folder, 'assets'))
        response.setHeader(
          'Cache-Control',
          hashed ? `public, max-age=${YEAR_MS / 1000}, immutable` : 'no-cache',
        )
      },
    }),
    (request, response, next) => {
      const isPage = ['GET', 'HEAD'].includes(request.method) && !/\.\w+$/.test(request.path)
      if (!isPage) return next()
      response.sendFile('index.html', {
        root: folder,
        cacheControl: false,
        headers: { 'Cache-Control': 'no-cache' },
      })
    },
  ]
}
