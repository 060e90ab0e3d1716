import { useEffect, useState } from 'preact/hooks';
import type { ToldFacts } from '../../extension/messages.ts';
import { say } from '../../extension/say.ts';
import type { StyleName } from '../../notebook/citation/names.ts';
import { type CorrectedName, withCorrections } from '../../notebook/factCorrection.ts';
import { Cite } from './cite.tsx';
import { CorrectFacts } from './correctFacts.tsx';
import { originOf } from './origin.ts';

interface Props {
  /** The page's address, as what is corrected is kept under it. */
  url: string;
  facts: ToldFacts;
  style: StyleName;
  chooseStyle: (style: StyleName) => void;
}

/** What was found on the page of its article, ready to be cited and to be set right. */
export function Facts({ url, facts, style, chooseStyle }: Props) {
  const [corrected, setCorrected] = useState(facts.corrected);
  const [editing, setEditing] = useState(false);
  useEffect(() => setCorrected(facts.corrected), [facts]);
  const told = { ...facts, corrected };
  if (editing)
    return (
      <CorrectFacts
        url={url}
        facts={told}
        done={next => {
          if (next) setCorrected(next);
          setEditing(false);
        }}
      />
    );
  const citation = withCorrections(facts.page, corrected);
  const { title, kicker, deck, source, site, date, edition, column, authors } = citation;
  const from = (name: CorrectedName) => ({
    title: originOf(told, name),
    class: name in corrected ? 'mine' : undefined,
  });
  const imprint = [
    (source ?? site) && (
      <span key="source" lang="zh" {...from('source')}>
        {source ?? site}
      </span>
    ),
    date && (
      <time key="date" dateTime={date} {...from('date')}>
        {date}
      </time>
    ),
    edition && (
      <span key="edition" {...from('edition')}>
        {say('pageNumber', edition)}
      </span>
    ),
    column && (
      <span key="column" lang="zh" {...from('column')}>
        {column}
      </span>
    ),
  ].filter(Boolean);
  return (
    <>
      {kicker && (
        <p class="beside-title" lang="zh">
          <span {...from('kicker')}>{kicker}</span>
        </p>
      )}
      <h2 lang="zh">
        <span {...from('title')}>{title ?? say('noTitle')}</span>
      </h2>
      {deck && (
        <p class="beside-title" lang="zh">
          <span {...from('deck')}>{deck}</span>
        </p>
      )}
      {imprint.length > 0 && <p class="imprint">{imprint}</p>}
      {authors.length > 0 && (
        <p class="imprint" lang="zh">
          <span {...from('authors')}>{authors.join('、')}</span>
        </p>
      )}
      <Cite citation={citation} url={url} style={style} choose={chooseStyle}>
        <button type="button" class="quiet" onClick={() => setEditing(true)}>
          {say('correctFacts')}
        </button>
      </Cite>
    </>
  );
}
