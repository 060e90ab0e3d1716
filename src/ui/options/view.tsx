import { useEffect, useState } from 'preact/hooks';
import { say } from '../../extension/say.ts';
import { askBackground } from '../../extension/send.ts';
import { ELSEWHERE, RESTS, type Settings, type SettingsChange, TONE_SCHEMES } from '../../extension/settings.ts';
import { Exchange } from '../exchange/exchange.tsx';
import { Switch } from '../switch.tsx';
import { About } from './about.tsx';
import { Choice } from './choice.tsx';
import { CorrectionList } from './corrections.tsx';

const TONES = { off: 'tonesOff', standard: 'tonesStandard', pleco: 'tonesPleco', hanping: 'tonesHanping' } as const;
const PLACES = { point: 'elsewherePoint', alt: 'elsewhereAlt', off: 'elsewhereOff' } as const;

/** The reader's choices, what was corrected, and where the data come from. */
export function Options({ version }: { version: string }) {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => void askBackground('settings.get', {}).then(setSettings, () => undefined), []);
  if (!settings) return null;
  const change = (wish: SettingsChange) =>
    void askBackground('settings.change', wish).then(setSettings, () => undefined);
  return (
    <>
      <header>
        <img src="/icons/48.png" width="36" height="36" alt="" />
        <h1>{say('name')}</h1>
      </header>
      <section>
        <h2>{say('settingsReading')}</h2>
        <Switch label={say('pinyin')} on={settings.pinyin} onChange={pinyin => change({ pinyin })} />
        <Switch label={say('rejoin')} on={settings.rejoin} onChange={rejoin => change({ rejoin })} />
      </section>
      <section>
        <h2>{say('settingsLookUp')}</h2>
        <Choice
          label={say('rest')}
          value={settings.rest}
          choices={RESTS.map(rest => [rest, rest ? say('milliseconds', rest) : say('atOnce')])}
          onChange={rest => change({ rest })}
        />
        <Choice
          label={say('elsewhere')}
          value={settings.elsewhere}
          choices={ELSEWHERE.map(elsewhere => [elsewhere, say(PLACES[elsewhere])])}
          onChange={elsewhere => change({ elsewhere })}
        />
        <Choice
          label={say('tones')}
          value={settings.tones}
          choices={TONE_SCHEMES.map(tones => [tones, say(TONES[tones])])}
          onChange={tones => change({ tones })}
        />
        <p class="sample" data-tones={settings.tones} lang="zh-Latn">
          <span class="tone1">mā</span> <span class="tone2">má</span> <span class="tone3">mǎ</span>{' '}
          <span class="tone4">mà</span> <span class="tone5">ma</span>
        </p>
      </section>
      <CorrectionList />
      <Exchange />
      {settings.off.length > 0 && (
        <section>
          <h2>{say('settingsSites')}</h2>
          <ul>
            {settings.off.map(host => (
              <li key={host}>
                <span>{host}</span>
                <button type="button" class="quiet" onClick={() => change({ site: { host, on: true } })}>
                  {say('switchOn')}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <About version={version} />
    </>
  );
}
