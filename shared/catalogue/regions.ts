// Sweden's 21 regions as data, with the official county codes and a tile layout for maps.
// Names as the regions themselves use them; `tile` is column,row on a grid of equal squares, laid out for this project.

/** A Swedish region: the regional development authority that presents or listens. */
export interface Region {
  readonly id: string
  readonly name: string
  /** Official county code (länskod), two digits. */
  readonly countyCode: string
  /** Official county letter (länsbokstav), one or two letters. */
  readonly letter: string
  /** Column and row of the region's square on a tile-grid map of Sweden, from 0. */
  readonly tile: readonly [column: number, row: number]
}

/** All 21 regions, from north to south. */
export const regions: readonly Region[] = [
  { id: 'norrbotten', name: 'Region Norrbotten', countyCode: '25', letter: 'BD', tile: [3, 0] },
  { id: 'vasterbotten', name: 'Region Västerbotten', countyCode: '24', letter: 'AC', tile: [3, 1] },
  {
    id: 'jamtland-harjedalen',
    name: 'Region Jämtland Härjedalen',
    countyCode: '23',
    letter: 'Z',
    tile: [2, 2],
  },
  { id: 'vasternorrland', name: 'Region Västernorrland', countyCode: '22', letter: 'Y', tile: [3, 2] },
  { id: 'dalarna', name: 'Region Dalarna', countyCode: '20', letter: 'W', tile: [2, 3] },
  { id: 'gavleborg', name: 'Region Gävleborg', countyCode: '21', letter: 'X', tile: [3, 3] },
  { id: 'varmland', name: 'Region Värmland', countyCode: '17', letter: 'S', tile: [1, 4] },
  { id: 'vastmanland', name: 'Region Västmanland', countyCode: '19', letter: 'U', tile: [2, 4] },
  { id: 'uppsala', name: 'Region Uppsala', countyCode: '03', letter: 'C', tile: [3, 4] },
  { id: 'orebro', name: 'Region Örebro län', countyCode: '18', letter: 'T', tile: [1, 5] },
  { id: 'sormland', name: 'Region Sörmland', countyCode: '04', letter: 'D', tile: [2, 5] },
  { id: 'stockholm', name: 'Region Stockholm', countyCode: '01', letter: 'AB', tile: [3, 5] },
  { id: 'vastra-gotaland', name: 'Västra Götalandsregionen', countyCode: '14', letter: 'O', tile: [0, 6] },
  { id: 'ostergotland', name: 'Region Östergötland', countyCode: '05', letter: 'E', tile: [2, 6] },
  { id: 'gotland', name: 'Region Gotland', countyCode: '09', letter: 'I', tile: [4, 6] },
  { id: 'jonkoping', name: 'Region Jönköpings län', countyCode: '06', letter: 'F', tile: [1, 6] },
  { id: 'halland', name: 'Region Halland', countyCode: '13', letter: 'N', tile: [0, 7] },
  { id: 'kronoberg', name: 'Region Kronoberg', countyCode: '07', letter: 'G', tile: [1, 7] },
  { id: 'kalmar', name: 'Region Kalmar län', countyCode: '08', letter: 'H', tile: [2, 7] },
  { id: 'skane', name: 'Region Skåne', countyCode: '12', letter: 'M', tile: [0, 8] },
  { id: 'blekinge', name: 'Region Blekinge', countyCode: '10', letter: 'K', tile: [1, 8] },
]
