// How long tests of the client wait for what is to appear in a page: as long as a machine takes that is busy with everything else.

if (typeof document !== 'undefined') {
  const { configure } = await import('@testing-library/react')
  configure({ asyncUtilTimeout: 10_000 })
}
