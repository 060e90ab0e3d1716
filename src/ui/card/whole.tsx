import { say } from '../../extension/say.ts';
import type { WholeContent } from './content.ts';

const LEVEL = {
  state: 'levelNational',
  province: 'levelProvincial',
  city: 'levelCity',
  county: 'levelCounty',
  township: 'levelTownship',
} as const;

/** A figure in plain digits, a person's name, or a public body in its parts. */
export function WholeSection(whole: WholeContent) {
  if (whole.kind === 'figure')
    return (
      <section class="whole">
        <p class="figure">
          <span lang="zh">{whole.text}</span> = <b>{whole.meaning}</b>
        </p>
      </section>
    );
  if (whole.kind === 'body') {
    const { place, domain, office, level } = whole;
    return (
      <section class="whole">
        <p class="body" lang="zh">
          <span>{place}</span>
          {domain && <span>{domain}</span>}
          <span>{office}</span>
        </p>
        <p class="facts">{[say('publicBody'), level && say(LEVEL[level])].filter(Boolean).join(' · ')}</p>
      </section>
    );
  }
  return (
    <section class="whole">
      <header>
        <span class="head" lang="zh">
          {whole.text}
        </span>
        <span class="reading">{whole.reading}</span>
      </header>
      <p class="facts">{say(whole.kind === 'person' ? 'personName' : 'foreignName')}</p>
    </section>
  );
}
