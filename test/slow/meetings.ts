/** The slow, obvious twin of meetings below the cap: every two entries are looked at. */
export function slowMeetings(keys: readonly string[]): string[] {
  const pairs: string[] = [];
  for (let i = 0; i < keys.length; i++) {
    for (let j = i + 1; j < keys.length; j++) if (keys[i] === keys[j]) pairs.push(`${i}-${j}`);
  }
  return pairs.sort();
}
