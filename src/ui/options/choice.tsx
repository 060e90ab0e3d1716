import { useId } from 'preact/hooks';

/** One of several; takes effect at once. */
export function Choice<T extends string | number>(props: {
  label: string;
  value: T;
  choices: readonly (readonly [T, string])[];
  onChange: (value: T) => void;
}) {
  const id = useId();
  return (
    <div class="choice">
      <label for={id}>{props.label}</label>
      <select
        id={id}
        value={props.choices.findIndex(([value]) => value === props.value)}
        onChange={event => {
          const chosen = props.choices[Number(event.currentTarget.value)];
          if (chosen) props.onChange(chosen[0]);
        }}
      >
        {props.choices.map(([value, words], i) => (
          <option key={value} value={i}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
