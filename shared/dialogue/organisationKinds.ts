// The kinds of organisation that there are.

/** What an organisation is, whatever it does in a dialogue. */
export const organisationKinds = ['region', 'national-actor', 'municipality', 'other'] as const
