import { say } from '../../extension/say.ts';
import type { TermCard } from '../../text/analyze.ts';

/** What an entry says beyond its sense: practice, members, plain Chinese, and the facts. */
export function EntryDetails({ card }: { card: TermCard }) {
  return (
    <>
      {card.practice && <p class="practice">{card.practice}</p>}
      {card.members && card.members.items.length > 0 && (
        <p class="members">
          <span class="label">{say('members')}</span>
          <span lang="zh">{card.members.items.join('、')}</span>
        </p>
      )}
      {card.plain && (
        <p class="plain" lang="zh">
          {card.plain}
        </p>
      )}
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

export const CATEGORY = {
  agriculture: 'categoryAgriculture',
  economy: 'categoryEconomy',
  environment: 'categoryEnvironment',
  governance: 'categoryGovernance',
  law: 'categoryLaw',
  metaphor: 'categoryMetaphor',
  'new-coinages': 'categoryNew',
  numeric: 'categoryNumeric',
  party: 'categoryParty',
  press: 'categoryPress',
  social: 'categorySocial',
  own: 'categoryOwn',
} as const;

function facts(card: TermCard): string[] {
  const { category, level, period, literal, members, place, sources } = card;
  return [
    literal && `${say('literally')}: ${literal}`,
    say(CATEGORY[category]),
    level && say(LEVEL[level]),
    place,
    members?.scope === 'local' && say('local'),
    period?.from && (period.to ? say('years', period.from, period.to) : say('since', period.from)),
    period?.from && period.certain === false && say('uncertain'),
    sources === 'inferred' ? say('inferred') : Array.isArray(sources) && sources.join('; '),
  ].filter(fact => typeof fact === 'string' && fact !== '') as string[];
}
