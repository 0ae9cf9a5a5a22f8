/** The bag of strings that relations, actions and unit state are made of, and the one way to change it. */

/** Keys are never empty. Read with `Object.hasOwn`: a key may be called `constructor`. */
export type Settings = Readonly<Record<string, string>>;

/** New values by key; `null` deletes the key. */
export type SettingsChange = Readonly<Record<string, string | null>>;

/** The bag after the change. */
export function changedSettings(settings: Settings, change: SettingsChange): Settings {
  const result: Record<string, string> = { ...settings };
  for (const [key, value] of Object.entries(change)) {
    if (value === null) delete result[key];
    else result[key] = value;
  }
  return result;
}

/** Same keys, same values. */
export function sameSettings(a: Settings, b: Settings): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && a[key] === b[key]);
}
