// Priorities as data, offered as suggestions: what national actors seek cooperation on, and regions' focus areas.
// Sources: Västerbotten's regional innovation strategy; the S3 mapping of Västernorrland by WSP (2022); Vinnova's areas and
// Business Sweden's ecosystems named in Vinnova's synergy report (2023); the government decision on technology areas (2025).

/** What a national actor seeks cooperation on, by the actor's id. */
export const nationalPriorities: Readonly<Record<string, readonly string[]>> = {
  vinnova: ['Hållbar industri', 'Hållbar precisionshälsa', 'Digital omställning'],
  'business-sweden': ['Smart energy', 'Smart transportation'],
}

/** The six strategic technology areas of the Swedish government's decision of 2025. */
export const strategicTechnologyAreas: readonly string[] = [
  'Artificiell intelligens och autonoma system',
  'Avancerad digital teknik, inklusive halvledare',
  'Kvantteknik',
  'Energiteknik',
  'Material- och produktionsteknik',
  'Bioteknik',
]

/** What regions have prioritised in their strategies for smart specialisation, by the region's id. */
export const focusAreas: Readonly<Record<string, readonly string[]>> = {
  vasterbotten: [
    'Skoglig bioekonomi',
    'Gruv och mineral',
    'Hållbara energisystem',
    'Tillverkningsindustri',
    'Besöksnäring',
    'Livsmedel',
    'Kulturella och kreativa näringar',
    'Life science',
    'Digitalisering',
  ],
  vasternorrland: [
    'Skoglig bioekonomi',
    'Avancerad specialtillverkning inom metall-, maskin- och fordonstillverkning',
    'GovTech',
    'Förnybar energi',
    'Utveckling och styrning av komplexa produktions- och verksamhetssystem',
    'Autonom mobilitet',
    'FoodTech',
    'Kris och räddning',
    'Smart caring',
  ],
}
