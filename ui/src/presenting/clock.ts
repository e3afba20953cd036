// The speaker's clock: how long a presentation has lasted, pauses left out.

export interface Clock {
  /** When it was last set going, in milliseconds since 1970; nothing while it stands. */
  readonly since: number | null;
  /** What had passed before that, in milliseconds. */
  readonly before: number;
}

/** A clock that begins to go. */
export const started = (now: number): Clock => ({ since: now, before: 0 });

/** What has passed on a clock, in milliseconds. */
export const passed = ({ since, before }: Clock, now: number): number =>
  before + (since === null ? 0 : Math.max(0, now - since));

/** A clock that stands goes on, one that goes stands. */
export const toggled = (clock: Clock, now: number): Clock =>
  clock.since === null ? { ...clock, since: now } : { since: null, before: passed(clock, now) };

/** "4:05", or "1:04:05" from an hour on. */
export function sayPassed(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const two = (number: number) => String(number).padStart(2, "0");
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const rest = two(seconds % 60);
  return hours === 0 ? `${minutes}:${rest}` : `${hours}:${two(minutes)}:${rest}`;
}
