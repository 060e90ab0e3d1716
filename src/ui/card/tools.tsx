import { useState } from 'preact/hooks';
import { say } from '../../extension/say.ts';
import { Choose } from './choice.tsx';
import type { CardActions, CardContent } from './content.ts';
import { CutSection } from './cut.tsx';
import { Pieces } from './pieces.tsx';

/** What a card holds ready but does not show: the characters one by one, other readings, and where the words end. One at a time. */
export function Tools({ word, cut, actions }: Pick<CardContent, 'word' | 'cut'> & { actions: CardActions }) {
  const [open, setOpen] = useState<'characters' | 'readings' | 'cut' | null>(null);
  const characters = word?.characters ?? [];
  const others = word?.choice.others ?? [];
  if (!characters.length && !others.length && !cut) return null;
  const toggle = (name: 'characters' | 'readings' | 'cut', label: string) => (
    <button type="button" aria-expanded={open === name} onClick={() => setOpen(open === name ? null : name)}>
      {label}
    </button>
  );
  return (
    <section class="tools">
      <div>
        {characters.length > 0 && toggle('characters', say('characters'))}
        {others.length > 0 && toggle('readings', say('otherReading'))}
        {cut && toggle('cut', say('cutWrongly'))}
      </div>
      {open === 'characters' && <Pieces pieces={characters} />}
      {open === 'readings' && word && (
        <Choose readings={others} scopes={word.choice.scopes} label={say('readingBetter')} actions={actions} />
      )}
      {open === 'cut' && cut && <CutSection {...cut} actions={actions} />}
    </section>
  );
}
