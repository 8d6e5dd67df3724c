// What is asked for of the thread that makes files.
import type { MessagePort } from 'node:worker_threads'
import type { ExtractFormat, FilterFileFormat } from '#shared/protocol/http/exports.ts'
import type { EvaluationData } from '../evaluation/evaluationData.ts'
import type { FilterFile } from '../followUpFiles.ts'
import type { RegionExtract } from '../region/extract.ts'
import type { SeriesReport } from '../series/seriesReport.ts'
import type { HandedSnapshot } from './handed.ts'

/**
 * One file, with what it is made from; where that is several dialogues, they come one by one beside the order. It is copied to the
 * thread, so it holds no functions and nothing of a class.
 */
export type FileOrder =
  | {
      readonly kind: 'dialogue'
      /** As `exportFiles` has it. */
      readonly name: string
      readonly snapshot: HandedSnapshot
    }
  | { readonly kind: 'follow-ups'; readonly format: FilterFileFormat; readonly filter: FilterFile }
  | {
      readonly kind: 'region'
      readonly format: ExtractFormat
      readonly extract: Omit<RegionExtract, 'dialogues'>
    }
  | { readonly kind: 'series'; readonly report: Omit<SeriesReport, 'dialogues'> }
  | { readonly kind: 'evaluation'; readonly data: Omit<EvaluationData, 'dialogues'> }

/** An order as it comes to the thread. */
export interface FileTask {
  readonly order: FileOrder
  /** Where the dialogues of a file about several are asked for; see `handing.ts`. */
  readonly dialogues: MessagePort
}
