import * as v from 'valibot';

/** The reader's choices. One record under one storage key; only the background writes it. */
export const SETTINGS_KEY = 'settings';
/** The schema's version now; `migrate` lifts older records. */
export const SETTINGS_VERSION = 1;

export const settingsSchema = v.object({
  version: v.literal(SETTINGS_VERSION),
  /** Readings over the words. */
  pinyin: v.boolean(),
  /** Broken lines are rejoined in place. */
  rejoin: v.boolean(),
  /** Sites (host names) on which the reader wants to be left alone. */
  off: v.array(v.pipe(v.string(), v.maxLength(253))),
});
export type Settings = v.InferOutput<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = { version: SETTINGS_VERSION, pinyin: true, rejoin: true, off: [] };

/** What a reader may change at once. `site` switches one host on or off. */
export const settingsChangeSchema = v.partial(
  v.object({
    pinyin: v.boolean(),
    rejoin: v.boolean(),
    site: v.object({ host: v.pipe(v.string(), v.minLength(1), v.maxLength(253)), on: v.boolean() }),
  }),
);
export type SettingsChange = v.InferOutput<typeof settingsChangeSchema>;

/** Reads a stored record: a missing, damaged or older one gives defaults for what it lacks. Never throws. */
export function readSettings(stored: unknown): Settings {
  const parsed = v.safeParse(settingsSchema, stored);
  if (parsed.success) return parsed.output;
  const parts = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  return {
    version: SETTINGS_VERSION,
    pinyin: typeof parts.pinyin === 'boolean' ? parts.pinyin : DEFAULT_SETTINGS.pinyin,
    rejoin: typeof parts.rejoin === 'boolean' ? parts.rejoin : DEFAULT_SETTINGS.rejoin,
    off: Array.isArray(parts.off) ? parts.off.filter(host => typeof host === 'string') : [],
  };
}

/** The settings after a change. */
export function changed(settings: Settings, change: SettingsChange): Settings {
  const next: Settings = {
    ...settings,
    pinyin: change.pinyin ?? settings.pinyin,
    rejoin: change.rejoin ?? settings.rejoin,
  };
  if (change.site) {
    const { host, on } = change.site;
    next.off = on ? settings.off.filter(name => name !== host) : [...new Set([...settings.off, host])];
  }
  return next;
}
