import { useId } from 'preact/hooks';
import { say } from '../../extension/say.ts';
import { READINGS, type ReaderChoices, SCRIPTS, THEMES } from '../../extension/settings.ts';
import { Choice } from '../options/choice.tsx';
import { Switch } from '../switch.tsx';
import type { Desk } from './desk.ts';
import { EncodingChoice } from './encodingChoice.tsx';

const THEME = {
  system: 'readerThemeSystem',
  light: 'readerThemeLight',
  sepia: 'readerThemeSepia',
  dark: 'readerThemeDark',
} as const;
const READING = {
  all: 'readerReadingsAll',
  above: 'readerReadingsAbove',
  asked: 'readerReadingsAsked',
  none: 'readerReadingsNone',
} as const;
const SCRIPT = {
  own: 'readerScriptOwn',
  simplified: 'readerScriptSimplified',
  traditional: 'readerScriptTraditional',
} as const;
const LEVELS = [1, 2, 3, 4, 5, 6] as const;

/** How the text is shown. */
export function Display({ desk }: { desk: Desk }) {
  const { reader } = desk.settings;
  const change = (wish: Partial<ReaderChoices>) => void desk.change({ reader: wish });
  return (
    <div class="display">
      <fieldset class="themes">
        <legend>{say('readerTheme')}</legend>
        {THEMES.map(theme => (
          <label key={theme} data-theme={theme}>
            <input type="radio" name="theme" checked={reader.theme === theme} onChange={() => change({ theme })} />
            {say(THEME[theme])}
          </label>
        ))}
      </fieldset>
      <Slide
        label={say('readerSize')}
        value={reader.size}
        from={14}
        to={34}
        step={1}
        onChange={size => change({ size })}
      />
      <Slide
        label={say('readerLeading')}
        value={reader.leading}
        from={1.4}
        to={2.6}
        step={0.1}
        onChange={leading => change({ leading })}
      />
      <Choice
        label={say('readerReadings')}
        value={reader.readings}
        choices={READINGS.map(one => [one, say(READING[one])] as const)}
        onChange={readings => change({ readings })}
      />
      {reader.readings === 'above' && (
        <Choice
          label={say('readerLevel')}
          value={reader.level}
          choices={LEVELS.map(level => [level as number, say('readerLevelUpTo', level)] as const)}
          onChange={level => change({ level })}
        />
      )}
      <Choice
        label={say('readerScript')}
        value={reader.script}
        choices={SCRIPTS.map(one => [one, say(SCRIPT[one])] as const)}
        onChange={script => change({ script })}
      />
      <Switch label={say('readerNumbers')} on={reader.numbers} onChange={numbers => change({ numbers })} />
      {desk.current?.isFile && <EncodingChoice desk={desk} />}
    </div>
  );
}

function Slide(props: {
  label: string;
  value: number;
  from: number;
  to: number;
  step: number;
  onChange: (value: number) => void;
}) {
  const id = useId();
  return (
    <div class="choice">
      <label for={id}>{props.label}</label>
      <input
        id={id}
        type="range"
        min={props.from}
        max={props.to}
        step={props.step}
        value={props.value}
        onChange={event => props.onChange(Math.round(Number(event.currentTarget.value) * 10) / 10)}
      />
    </div>
  );
}
