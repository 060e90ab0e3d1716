import { useId } from 'preact/hooks';

/** A choice that takes effect at once. */
export function Switch(props: { label: string; detail?: string; on: boolean; onChange: (on: boolean) => void }) {
  const id = useId();
  return (
    <label class="switch" for={id}>
      <span class="words">
        {props.label}
        {props.detail && <small>{props.detail}</small>}
      </span>
      <input
        id={id}
        type="checkbox"
        role="switch"
        checked={props.on}
        aria-checked={props.on}
        onChange={event => props.onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
