// In which dialogues the reader has a seat: whoever leads on a series also sees those that she has no way into.
import { useSession } from '#client/connection/session.tsx'

export function useIsSeated(): (dialogueId: string) => boolean {
  const { loaded } = useSession()
  const seats = loaded.status === 'there' ? loaded.value.seats : []
  return (dialogueId) => seats.some((seat) => seat.dialogueId === dialogueId)
}
