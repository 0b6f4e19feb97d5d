/** A short, soft tone; silent where the browser waits for the visitor's first touch of the page. */
export function chime(): void {
  const audio = new AudioContext();
  const tone = new OscillatorNode(audio, {frequency: 660});
  const volume = new GainNode(audio, {gain: 0});
  const {currentTime: now} = audio;
  volume.gain.linearRampToValueAtTime(0.08, now + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.0001, now + 0.4);
  tone.connect(volume).connect(audio.destination);
  tone.start();
  tone.stop(now + 0.4);
  // What could not sound by now would be about nothing.
  setTimeout(() => void audio.close(), 1000);
}
