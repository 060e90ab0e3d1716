import { say } from '../../extension/say.ts';
import type { TermCard } from '../../text/analyze.ts';
import { Buttons } from './buttons.tsx';
import type { CardActions, CardContent } from './content.ts';
import { Reading } from './reading.tsx';

/** What a term of policy jargon means, and what stands behind it. */
export function TermSection(props: NonNullable<CardContent['term']> & { kept: boolean; actions: CardActions }) {
  const { text, match, card, kept, actions } = props;
  return (
    <section class="term">
      <header>
        <span class="head" lang="zh">
          {text}
        </span>
        <Reading text={match.pinyin} />
        <Buttons form={text} reading={match.pinyin} sense={match.gloss} kept={kept} actions={actions} />
      </header>
      <p class="sense">{match.gloss}</p>
      {card && <EntryDetails card={card} />}
      {match.kind === 'family' && match.card && (
        <>
          {match.card.members.length > 0 && (
            <p class="members">
              <span class="label">{say('inThisArticle')}</span>
              <span lang="zh">{match.card.members.join('、')}</span>
            </p>
          )}
          <p class="plain" lang="zh">
            {match.card.plain}
          </p>
        </>
      )}
    </section>
  );
}

function EntryDetails({ card }: { card: TermCard }) {
  return (
    <>
      <p class="practice">{card.practice}</p>
      {card.members && (
        <p class="members">
          <span class="label">{say('members')}</span>
          <span lang="zh">{card.members.items.join('、')}</span>
        </p>
      )}
      <p class="plain" lang="zh">
        {card.plain}
      </p>
      <p class="facts">{facts(card).join(' · ')}</p>
    </>
  );
}

const LEVEL = {
  national: 'levelNational',
  provincial: 'levelProvincial',
  city: 'levelCity',
  county: 'levelCounty',
  grassroots: 'levelGrassroots',
} as const;

function facts(card: TermCard): string[] {
  const { level, period, literal, members, place, sources } = card;
  return [
    literal && `${say('literally')}: ${literal}`,
    level && say(LEVEL[level]),
    place,
    members?.scope === 'local' && say('local'),
    period?.from && (period.to ? say('years', period.from, period.to) : say('since', period.from)),
    sources === 'inferred' && say('inferred'),
  ].filter(fact => typeof fact === 'string' && fact !== '') as string[];
}
