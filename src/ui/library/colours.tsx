import { COLOURS, type Colour } from '../../notebook/colour.ts';
import { colourName, useShared } from './shared.ts';

/** One of the colours, to be chosen. */
export function ColourChoice(props: { label: string; name: string; value: Colour; choose: (colour: Colour) => void }) {
  const { colourNames } = useShared();
  return (
    <span class="colours" role="radiogroup" aria-label={props.label}>
      {COLOURS.map(colour => (
        <label key={colour} class="swatch" data-colour={colour} title={colourName(colour, colourNames)}>
          <input
            type="radio"
            name={props.name}
            checked={colour === props.value}
            aria-label={colourName(colour, colourNames)}
            onChange={() => props.choose(colour)}
          />
        </label>
      ))}
    </span>
  );
}
