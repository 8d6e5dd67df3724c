// The live room around a stage: notes, agenda, attendance and results, arranged to suit the window.
import type { ReactNode } from 'react'
import { Agenda } from '#client/features/agenda/Agenda.tsx'
import { AttendancePanel } from '#client/features/attendance/AttendancePanel.tsx'
import { ClockAnnouncer } from '#client/features/clock/ClockAnnouncer.tsx'
import { ClockText } from '#client/features/clock/ClockText.tsx'
import { ShortcutHelp } from '#client/features/controls/ShortcutHelp.tsx'
import { CaptureProvider } from '#client/features/results/capturing/CaptureProvider.tsx'
import { ResultsBar } from '#client/features/results/ResultsBar.tsx'
import { fetched } from '#client/ui/fetched.tsx'
import { NoticeProvider } from '#client/ui/notice/NoticeProvider.tsx'
import { ShortcutsProvider } from '#client/ui/shortcuts/ShortcutsProvider.tsx'
import { NotesPart } from '../parts/NotesPart.tsx'
import { PulsePart } from '../parts/PulsePart.tsx'
import { useArrangement } from './arrangement.ts'
import { RoomFrame } from './RoomFrame.tsx'
import { RoomParts } from './RoomParts.tsx'

const ResultsPane = fetched(
  async () => (await import('#client/features/results/list/ResultsPane.tsx')).ResultsPane,
  'words',
)

interface Props {
  /** What is live, with its clock; nothing before and after. */
  readonly stage: ReactNode
  /** What can be done now: to start, to go on, to signal, to sum up. */
  readonly actions: ReactNode
  /** What gathers from those who listen, for whoever runs the dialogue. */
  readonly signals?: ReactNode
  /** What to do with an empty agenda, for whoever may do something. */
  readonly whenEmpty?: ReactNode
  /** What else the header holds. */
  readonly tools?: ReactNode
}

export function Room({ stage, actions, signals, whenEmpty, tools }: Props) {
  const arrangement = useArrangement()
  return (
    <ShortcutsProvider>
      <NoticeProvider>
        <CaptureProvider>
          <RoomFrame
            fills={arrangement !== 'phone'}
            tools={
              <>
                {tools}
                <ShortcutHelp />
              </>
            }
          >
            <RoomParts
              arrangement={arrangement}
              stage={stage}
              actions={actions}
              pulse={<PulsePart />}
              notes={<NotesPart />}
              agenda={<Agenda clock={<ClockText />} whenEmpty={whenEmpty} />}
              attendance={<AttendancePanel />}
              signals={signals}
              results={<ResultsPane />}
              bar={<ResultsBar />}
            />
            <ClockAnnouncer />
          </RoomFrame>
        </CaptureProvider>
      </NoticeProvider>
    </ShortcutsProvider>
  )
}
