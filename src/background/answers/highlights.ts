import { StorageFullError } from '../../notebook/area.ts';
import { exportJson } from '../../notebook/export.ts';
import { putHighlights } from '../../notebook/putHighlights.ts';
import { mergedTags } from '../../notebook/tags.ts';
import { usedColour } from '../settings.ts';
import { area, full, locked, notebook, settings, unsaved, words } from '../stores.ts';
import type { Answers } from './answers.ts';

/** The highlights: what is kept, and what storage had no room for. */
export const highlights = {
  'highlight.add': async draft => {
    const coloured = { ...draft, colour: draft.colour ?? (await settings()).colour };
    const added = await notebook.add(coloured).catch(async error => {
      if (error instanceof StorageFullError) await unsaved.hold(coloured, new Date().toISOString());
      throw error;
    });
    await usedColour(draft.colour);
    return added;
  },
  'highlight.change': async change => {
    const next = await notebook.change(change);
    if (next) await usedColour(change.colour);
    return next;
  },
  'highlight.delete': ({ id, deleted }) => notebook.setDeleted(id, deleted),
  'highlights.ofPage': async ({ url, fingerprint, unsaved: all }) => [
    ...(await notebook.ofPage(url, fingerprint)),
    ...(all ? await unsaved.ofPage(url, fingerprint) : []),
  ],
  'highlights.all': ({ deleted }) => (deleted ? notebook.every() : notebook.all()),
  'highlights.unsaved': () => unsaved.highlights(),
  'highlights.put': ({ writes }) => locked(() => putHighlights(area, writes, full, new Date())),
  'tags.merge': async ({ from, to }) => ({ changed: await notebook.changeAll(mergedTags(from, to)) }),
  'highlights.export': async () => {
    const all = [...(await notebook.all()), ...(await unsaved.highlights())];
    return { json: exportJson(all, await words.all(), new Date()), count: all.length };
  },
} satisfies Partial<Answers>;
