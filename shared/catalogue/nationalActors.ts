// The national actors as data.
// Sources: Vinnova's final report on the synergy assignment (2023) for the Triple I group and the pilots; the government
// decision on excellence clusters (2025) for the rest.

/** An agency or organisation on the national side. */
export interface NationalActor {
  readonly id: string
  readonly name: string
  /** Whether it sat in the regional dialogues that the format comes from; those are offered first. */
  readonly core: boolean
}

/** Known national actors, the core ones first. Business Sweden counts as one here, though formally it is no agency. */
export const nationalActors: readonly NationalActor[] = [
  { id: 'vinnova', name: 'Vinnova', core: true },
  { id: 'tillvaxtverket', name: 'Tillväxtverket', core: true },
  { id: 'business-sweden', name: 'Business Sweden', core: true },
  { id: 'energimyndigheten', name: 'Energimyndigheten', core: true },
  { id: 'svenska-institutet', name: 'Svenska institutet', core: true },
  { id: 'formas', name: 'Formas', core: false },
  { id: 'vetenskapsradet', name: 'Vetenskapsrådet', core: false },
  { id: 'upphandlingsmyndigheten', name: 'Upphandlingsmyndigheten', core: false },
  { id: 'prv', name: 'Patent- och registreringsverket', core: false },
  { id: 'tillvaxtanalys', name: 'Tillväxtanalys', core: false },
  { id: 'naturvardsverket', name: 'Naturvårdsverket', core: false },
  { id: 'pts', name: 'Post- och telestyrelsen', core: false },
  { id: 'digg', name: 'Myndigheten för digital förvaltning', core: false },
  { id: 'rymdstyrelsen', name: 'Rymdstyrelsen', core: false },
  { id: 'rise', name: 'RISE', core: false },
  { id: 'almi', name: 'Almi', core: false },
]
