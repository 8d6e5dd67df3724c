// The history of something from an earlier dialogue, in the words that results have for theirs.
import type { TellHistory } from '#client/features/earlier/history.ts'
import { ToldHistory } from '#client/features/results/history/History.tsx'

export const tellHistory: TellHistory = (history) => <ToldHistory {...history} />
