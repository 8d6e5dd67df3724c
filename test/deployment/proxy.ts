// A reverse proxy with TLS in front of a server, set up by the example that docs/deployment.md has for it, on this machine.
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { onTestFinished } from 'vitest'
import { freePort, startService } from '#scripts/cluster/service.mjs'
import { proxyPrograms } from '#scripts/setup/proxies.mjs'
import { assert } from '#shared/lib/assert.ts'
import { deployment, examplesIn, section } from './documents.ts'

export type ProxyName = 'nginx' | 'Caddy'

/** What the examples are filled in with. */
interface Place {
  readonly folder: string
  readonly port: number
  readonly serverPorts: readonly number[]
  /** The paths of a certificate and its key. */
  readonly certificate: string
  readonly key: string
}

/** An example with what stands in it on this machine; each word must be there, or the example has changed. */
function filledIn(example: string, words: Readonly<Record<string, string>>): string {
  return Object.entries(words).reduce((text, [word, here]) => {
    assert(text.includes(word), `the example has ${word}`)
    return text.replaceAll(word, here)
  }, example)
}

/** The example for one server, or, where there are several, the same with the servers of the example for those. */
function nginxSite(serverPorts: readonly number[]): string {
  const [one = ''] = examplesIn(section(deployment, '### nginx'), 'nginx')
  const [several = ''] = examplesIn(section(deployment, '## Several machines'), 'nginx')
  const [port, ...others] = serverPorts.map((each) => `127.0.0.1:${each}`)
  const upstream = /upstream snabbdialog \{[^}]*\}/
  if (others.length === 0) return filledIn(one, { '127.0.0.1:4600': port ?? '' })
  const servers = { '10.0.0.11:4600': port ?? '', '10.0.0.12:4600': others[0] ?? '' }
  return one.replace(upstream, filledIn(several, servers))
}

function nginxFile({ folder, port, serverPorts, certificate, key }: Place): string {
  const site = filledIn(nginxSite(serverPorts), {
    'listen 443 ssl': `listen 127.0.0.1:${port} ssl`,
    'server_name dialog.example': 'server_name localhost',
    '/etc/ssl/dialog.example.pem': certificate,
    '/etc/ssl/dialog.example.key': key,
  })
  const own = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${join(folder, kind)};`,
  )
  const http = ['access_log off;', ...own, site].join('\n')
  return `pid ${join(folder, 'pid')};\nevents {}\nhttp {\n${http}\n}\n`
}

function caddyFile({ port, serverPorts, certificate, key }: Place): string {
  const [example = ''] = examplesIn(section(deployment, '### Caddy'), 'caddyfile')
  // Where there is no name to be had from outside, the certificate is given.
  const site = filledIn(example, {
    'dialog.example {': `https://localhost:${port} {\ntls ${certificate} ${key}`,
    '127.0.0.1:4600': `127.0.0.1:${serverPorts[0]}`,
  })
  return `{\nadmin off\nauto_https disable_redirects\n}\n${site}`
}

/**
 * Starts a proxy, which stops with the test.
 * @param serverPorts where the servers behind it listen, or will; Caddy's example has one
 * @returns where it is reached; its certificate is trusted until then
 */
export async function startProxy(name: ProxyName, serverPorts: readonly number[]): Promise<string> {
  const { nginx, caddy, openssl } = proxyPrograms()
  const folder = mkdtempSync(join(tmpdir(), 'snabbdialog-proxy-'))
  // nginx works as somebody else where the tests are run by root.
  chmodSync(folder, 0o711)
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const [certificate, key] = [join(folder, 'certificate.pem'), join(folder, 'key.pem')]
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost']
  const made = ['-newkey', 'rsa:2048', '-nodes', '-days', '1', '-keyout', key, '-out', certificate]
  execFileSync(openssl, ['req', '-x509', ...made, ...subject], { stdio: 'ignore' })
  const port = await freePort()
  const place = { folder, port, serverPorts, certificate, key }
  const file = join(folder, 'settings')
  writeFileSync(file, name === 'nginx' ? nginxFile(place) : caddyFile(place))
  mkdirSync(join(folder, 'home'))
  const service = await startService({
    name,
    command: name === 'nginx' ? nginx : caddy,
    args:
      name === 'nginx'
        ? ['-p', folder, '-c', file, '-e', 'stderr', '-g', 'daemon off;']
        : ['run', '--adapter', 'caddyfile', '--config', file],
    port,
    options: { cwd: folder, env: { ...process.env, HOME: join(folder, 'home') } },
  })
  onTestFinished(() => service.stop())
  const trusted = getCACertificates('default')
  setDefaultCACertificates([...trusted, readFileSync(certificate, 'utf8')])
  onTestFinished(() => setDefaultCACertificates(trusted))
  return `https://localhost:${port}`
}
