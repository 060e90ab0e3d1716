import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { say } from '../../extension/say.ts';
import { AloudBar } from './aloudBar.tsx';
import { highlightSelection } from './answers.ts';
import { Contents } from './contents.tsx';
import type { Desk } from './desk.ts';
import { Display } from './display.tsx';
import { KeepForm } from './keepForm.tsx';
import { PagePicture } from './pdf/pagePicture.tsx';
import { Refused } from './refused.tsx';
import type { SheetArticle } from './sheet.ts';
import { Start, takeFiles } from './start.tsx';
import { Terms } from './terms.tsx';

type Panel = 'contents' | 'terms' | null;
/** What hangs under the bar's buttons. */
type Sheet = 'display' | 'keep' | 'save' | null;

const NONE: readonly SheetArticle[] = [];

interface Props {
  desk: Desk;
  /** Where the desk shows its texts. */
  place: HTMLElement;
  /** Counts what the desk told of. */
  turn: number;
  /** What is being fetched, or why it could not be. */
  notice: preact.ComponentChildren;
}

/** The reader's page: a slim bar, the text in the middle, lists at its sides where they are wanted. */
export function ReaderPage({ desk, place, turn, notice }: Props) {
  const { current, shown } = desk;
  const [panel, setPanel] = useState<Panel>(null);
  const [sheet, setSheet] = useState<Sheet>(null);
  const [picture, setPicture] = useState(false);
  const [aloud, setAloud] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const host = useRef<HTMLElement>(null);
  const articles = shown?.sheet.articles ?? NONE;
  useEffect(() => host.current?.append(place), [place]);
  // A newspaper page opens with its contents, where there is room for them.
  const several = articles.length > 1;
  useEffect(() => {
    if (several && matchMedia('(min-width: 64rem)').matches) setPanel('contents');
  }, [several, current]);
  useEffect(() => {
    setAloud(false);
    setSheet(null);
  }, [current]);
  useEffect(() => {
    const close = ({ key }: KeyboardEvent) => key === 'Escape' && setSheet(null);
    addEventListener('keydown', close);
    return () => removeEventListener('keydown', close);
  }, []);

  // Of a long text the list is long too: it is made anew only when there are more articles.
  const contents = useMemo(() => <Contents articles={[...articles]} />, [articles, articles.length]);

  const choose = () => files.current?.click();
  const hang = (name: Exclude<Sheet, null>) => () => setSheet(sheet === name ? null : name);
  const side = (name: Exclude<Panel, null>) => () => setPanel(panel === name ? null : name);
  const ready = current !== null && !current.refusal;
  const pages = current?.source.pages?.length ?? 0;
  const { done, of } = current?.source.progress ?? { done: 0, of: 0 };
  return (
    <>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        onChange={event => {
          takeFiles(desk, event.currentTarget.files ?? []);
          event.currentTarget.value = '';
        }}
      />
      <header class="bar">
        <img src="/icons/32.png" width="22" height="22" alt="" />
        <h1 class={current ? 'unseen' : ''}>{say('reader')}</h1>
        {current && (
          <div class="texts">
            <select
              aria-label={say('readerTexts')}
              value={desk.texts.indexOf(current)}
              onChange={event => desk.show(desk.texts[Number(event.currentTarget.value)]!)}
            >
              {desk.texts.map((text, i) => (
                <option key={text} value={i}>
                  {text.source.name}
                </option>
              ))}
            </select>
            <button type="button" class="quiet" aria-label={say('readerClose')} onClick={() => desk.close(current)}>
              ×
            </button>
          </div>
        )}
        <div class="tools">
          {current && (
            <button type="button" class="quiet" onClick={choose}>
              {say('readerOpen')}
            </button>
          )}
          {ready && (
            <>
              <Toggle label={say('readerContents')} on={panel === 'contents'} toggle={side('contents')} />
              {pages > 0 && (
                <Toggle label={say('readerPagePicture')} on={picture} toggle={() => setPicture(!picture)} />
              )}
              <Toggle label={say('readerTerms')} on={panel === 'terms'} toggle={side('terms')} />
              <button type="button" class="quiet" onClick={() => void highlightSelection(desk)}>
                {say('readerHighlight')}
              </button>
              <Toggle label={say('readerAloud')} on={aloud} toggle={() => setAloud(!aloud)} />
              <Toggle label={say('readerKeep')} on={sheet === 'keep'} toggle={hang('keep')} />
              <Toggle label={say('readerSave')} on={sheet === 'save'} toggle={hang('save')} />
            </>
          )}
          <Toggle label={say('readerDisplay')} on={sheet === 'display'} toggle={hang('display')} />
        </div>
        {ready && pages > 0 && !current.done && (
          <progress aria-label={say('readerPageOf', done, of ?? '?')} value={done} max={of ?? 1} />
        )}
        {sheet && (
          <div class="hung">
            {sheet === 'display' && <Display desk={desk} />}
            {sheet === 'keep' && <KeepForm key={current} desk={desk} />}
            {sheet === 'save' && <Save desk={desk} done={() => setSheet(null)} />}
          </div>
        )}
      </header>
      <div class={`columns ${panel ?? ''} ${picture && pages > 0 ? 'picture' : ''}`}>
        {panel === 'contents' && ready && <nav aria-label={say('readerContents')}>{contents}</nav>}
        <main ref={host} aria-busy={ready && !current.done}>
          {notice}
          {!current && !notice && <Start desk={desk} choose={choose} />}
          {current?.refusal && <Refused desk={desk} reason={current.refusal} />}
          {ready && !articles.length && !shown?.writing && (
            <p class="hint" role="status">
              {say('readerOpening')}
            </p>
          )}
          {shown?.writing && (
            <p class="hint" role="status">
              {say('readerWriting')}
            </p>
          )}
        </main>
        {picture && pages > 0 && shown && ready && (
          <aside class="page" aria-label={say('readerPagePicture')}>
            <PagePicture key={current} text={current} shown={shown} />
          </aside>
        )}
        {panel === 'terms' && shown && ready && (
          <aside aria-label={say('readerTerms')}>
            <Terms key={shown} desk={desk} shown={shown} analysed={turn} />
          </aside>
        )}
      </div>
      {aloud && shown && <AloudBar key={shown} desk={desk} shown={shown} close={() => setAloud(false)} />}
    </>
  );
}

function Toggle({ label, on, toggle }: { label: string; on: boolean; toggle: () => void }) {
  return (
    <button type="button" class="quiet" aria-pressed={on} onClick={toggle}>
      {label}
    </button>
  );
}

/** The ways to take the text along. */
function Save({ desk, done }: { desk: Desk; done: () => void }) {
  const [saving, setSaving] = useState(false);
  const page = async () => {
    setSaving(true);
    const { saveHtml } = await import('./saveHtml.ts');
    await saveHtml(desk);
    done();
  };
  return (
    <div class="save">
      <button type="button" class="quiet" disabled={saving} onClick={() => void page()}>
        {say('readerSaveHtml')}
      </button>
      <button type="button" class="quiet" onClick={() => print()}>
        {say('readerPrint')}
      </button>
      <p role="status">{saving && say('readerSaving')}</p>
    </div>
  );
}
