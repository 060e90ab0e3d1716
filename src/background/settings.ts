import { changed, SETTINGS_KEY, type Settings, type SettingsChange } from '../extension/settings.ts';
import type { Colour } from '../notebook/colour.ts';
import { forgetKnown } from './known.ts';
import { area, locked, settings } from './stores.ts';

/** Changes what is given and leaves the rest. @throws StorageFullError */
export function changeSettings(change: SettingsChange): Promise<Settings> {
  return locked(async () => {
    const next = changed(await settings(), change);
    await area.set({ [SETTINGS_KEY]: next });
    if (change.glossariesOff) forgetKnown();
    return next;
  });
}

/** Remembers the colour that was used last. That it could not be is no failure of what the reader did. */
export async function usedColour(colour: Colour | undefined): Promise<void> {
  if (colour && colour !== (await settings()).colour) await changeSettings({ colour }).catch(() => undefined);
}
