// What is asked for of the thread that makes files.
import type { ExtractFormat, FilterFileFormat } from '#shared/protocol/http/exports.ts'
import type { EvaluationData } from '../evaluation/evaluationData.ts'
import type { FilterFile } from '../followUpFiles.ts'
import type { RegionExtract } from '../region/extract.ts'
import type { SeriesReport } from '../series/seriesReport.ts'
import type { Handed, HandedSnapshot } from './handed.ts'

/** One file, with everything that it is made from. It is copied to the thread, so it holds no functions and nothing of a class. */
export type FileOrder =
  | {
      readonly kind: 'dialogue'
      /** As `exportFiles` has it. */
      readonly name: string
      readonly snapshot: HandedSnapshot
    }
  | { readonly kind: 'follow-ups'; readonly format: FilterFileFormat; readonly filter: FilterFile }
  | { readonly kind: 'region'; readonly format: ExtractFormat; readonly extract: Handed<RegionExtract> }
  | { readonly kind: 'series'; readonly report: Handed<SeriesReport> }
  | { readonly kind: 'evaluation'; readonly data: Handed<EvaluationData> }
