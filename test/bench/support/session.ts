// Sessions for load: what a browser gets when it opens a personal link.

/** The session cookie that a personal link gives, ready for a request header. @throws Error when the link gives none. */
export async function cookieOf(link: string): Promise<string> {
  const response = await fetch(link, { redirect: 'manual' })
  const [cookie] = response.headers.getSetCookie().map((header) => header.split(';')[0])
  if (cookie === undefined) throw new Error(`The link gave no session: ${response.status}`)
  return cookie
}
