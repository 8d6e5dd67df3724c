// `/series/:seriesId`: a series, with what other features add to it.
import { SeriesPage } from '#client/features/series/SeriesPage.tsx'

export function SeriesRoute() {
  return <SeriesPage />
}
