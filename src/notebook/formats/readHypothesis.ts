import { listed, member, recordOf, text, withRecord } from './foreign.ts';
import { HYPOTHESIS_RECORD } from './hypothesis.ts';

/**
 * An annotation in the form of Hypothesis' API, our own or anyone's.
 *
 * @returns the fields of a record, unchecked, and whether it is one of ours that comes back
 */
export function readHypothesis(value: unknown, now: string): { fields: object; own: boolean } {
  const target = listed(member(value, 'target'))[0];
  const selectors = listed(member(target, 'selector'));
  const selector = (kind: string) => selectors.find(one => member(one, 'type') === kind);
  const quote = selector('TextQuoteSelector');
  const fields = recordOf(
    {
      id: member(value, 'id'),
      url: member(value, 'uri') ?? member(target, 'source'),
      exact: member(quote, 'exact'),
      prefix: member(quote, 'prefix'),
      suffix: member(quote, 'suffix'),
      start: member(selector('TextPositionSelector'), 'start'),
      note: text(member(value, 'text')),
      tags: listed(member(value, 'tags')),
      colour: undefined,
      title: listed(member(member(value, 'document'), 'title'))[0],
      created: member(value, 'created'),
      updated: member(value, 'updated'),
    },
    now,
  );
  return withRecord(fields, member(value, HYPOTHESIS_RECORD));
}
