// Short soft tones made by the browser itself.

/** What a tone tells: two minutes are left, or the time is up. */
export type Tone = 'soon' | 'over'

// Hertz, one after the other: rising for what comes, falling for what is over.
const notes: Readonly<Record<Tone, readonly number[]>> = {
  soon: [523, 659],
  over: [659, 523, 392],
}
const noteSeconds = 0.28
const loudness = 0.2

// A tone that is later than this tells of a moment that has passed.
const mostLateMs = 1000

/** Plays a tone; silent where the browser does not let the page make sounds yet. */
export async function playTone(context: AudioContext, tone: Tone): Promise<void> {
  const at = performance.now()
  // A page may make no sound before somebody has touched it, and until then this waits.
  if (context.state !== 'running') await context.resume()
  if (performance.now() - at > mostLateMs) return
  for (const [index, frequency] of notes[tone].entries()) {
    const start = context.currentTime + index * noteSeconds
    const oscillator = new OscillatorNode(context, { frequency, type: 'sine' })
    const gain = new GainNode(context, { gain: 0 })
    gain.gain.linearRampToValueAtTime(0, start)
    gain.gain.linearRampToValueAtTime(loudness, start + 0.02)
    gain.gain.linearRampToValueAtTime(0, start + noteSeconds)
    oscillator.connect(gain).connect(context.destination)
    oscillator.start(start)
    oscillator.stop(start + noteSeconds)
  }
}
