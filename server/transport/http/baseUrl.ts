// The address that links to this server begin with.
import type { Request } from 'express'
import type { Services } from '../services.ts'

/** Where people reach the server, without a slash at the end: as configured, or else as this request reached it. */
export function baseUrl(request: Request, { publicUrl }: Pick<Services, 'publicUrl'>): string {
  return publicUrl ?? `${request.protocol}://${request.host}`
}

/** Whether the browser reaches the server by https, so that a cookie may ask for it. */
export function isHttps(request: Request, services: Pick<Services, 'publicUrl'>): boolean {
  return baseUrl(request, services).startsWith('https:')
}
