/** Paces of breathing by the exercise that has one: what is said, for how many seconds, and how full the lungs are. */

// W1: two inhalations and a long exhalation (Balban et al. 2023); the study left the seconds to each person.
// W2: in for 4, out for 6, as its first step says.
const PACES = {
  W1: [
    { words: "Inhala por la nariz", seconds: 3, full: 0.8 },
    { words: "Un sorbo más", seconds: 1, full: 1 },
    { words: "Suelta largo por la boca", seconds: 6, full: 0.25 },
  ],
  W2: [
    { words: "Inhala", seconds: 4, full: 1 },
    { words: "Exhala", seconds: 6, full: 0.25 },
  ],
};

/** Return the phases of one breath of an exercise, or null when it has no pace. */
export const paceOf = (exerciseId) => PACES[exerciseId] ?? null;

/** Return the phase at `ms` of a pace: {phase, index, leftS}. */
export function phaseAt(pace, ms) {
  const breath = pace.reduce((sum, phase) => sum + phase.seconds, 0) * 1000;
  let within = ms % breath;
  for (const [index, phase] of pace.entries()) {
    if (within < phase.seconds * 1000) return { phase, index, leftS: Math.ceil(phase.seconds - within / 1000) };
    within -= phase.seconds * 1000;
  }
  return { phase: pace[0], index: 0, leftS: pace[0].seconds };
}
