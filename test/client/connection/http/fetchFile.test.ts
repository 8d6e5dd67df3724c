import { describe, expect, it, vi } from 'vitest'
import { fetchFile } from '#client/connection/http/fetchFile.ts'

function answerWith(answer: Response): void {
  vi.stubGlobal('fetch', vi.fn<typeof fetch>().mockResolvedValue(answer))
}

function named(disposition: string): Response {
  return new Response('innehåll', { headers: { 'content-disposition': disposition } })
}

describe('a file', () => {
  it('comes whole, under the name that the server gives it', async () => {
    answerWith(named('attachment; filename="2026-11-21 Smart energi report.docx"'))
    const file = await fetchFile('/api/file')
    expect(file).toMatchObject({ ok: true, value: { name: '2026-11-21 Smart energi report.docx' } })
    expect(file.ok && (await file.value.content.text())).toBe('innehåll')
  })

  it('keeps å, ä and ö in its name', async () => {
    answerWith(
      named('attachment; filename="2026-11-21 M?te.docx"; filename*=UTF-8\'\'2026-11-21%20M%C3%B6te.docx'),
    )
    expect(await fetchFile('/api/file')).toMatchObject({ value: { name: '2026-11-21 Möte.docx' } })
  })

  it('that is not made comes with why', async () => {
    const headers = { 'content-type': 'application/problem+json', 'retry-after': '5' }
    answerWith(Response.json({ code: 'busy' }, { status: 503, headers }))
    expect(await fetchFile('/api/file')).toEqual({ ok: false, error: { code: 'busy', fields: [] } })
  })

  it('is not there without a network', async () => {
    vi.stubGlobal('fetch', vi.fn<typeof fetch>().mockRejectedValue(new TypeError('Failed to fetch')))
    expect(await fetchFile('/api/file')).toEqual({ ok: false, error: { code: 'offline', fields: [] } })
  })
})
