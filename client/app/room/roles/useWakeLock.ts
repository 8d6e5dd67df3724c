// Keeps the screen awake, on views that are looked at and not touched.
import { useEffect } from 'react'

/** Holds while the component is shown and the page is visible; does nothing where the browser cannot. */
export function useWakeLock(): void {
  useEffect(() => {
    if (!('wakeLock' in navigator)) return undefined
    let lock: WakeLockSentinel | null = null
    let isShown = true
    const hold = async () => {
      if (document.hidden) return
      try {
        const given = await navigator.wakeLock.request('screen')
        // Asked for twice before the first answer, when the page was hidden for a moment: one is enough.
        void lock?.release()
        lock = given
      } catch (refusal) {
        // A low battery, say: the screen is then the owner's own concern.
        if (!(refusal instanceof DOMException)) throw refusal
      }
      if (!isShown) await lock?.release()
    }
    const onVisible = () => void hold()
    document.addEventListener('visibilitychange', onVisible)
    void hold()
    return () => {
      isShown = false
      document.removeEventListener('visibilitychange', onVisible)
      void lock?.release()
    }
  }, [])
}
