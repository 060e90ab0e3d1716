import browser from 'webextension-polyfill';
import type messages from '../public/_locales/en/messages.json';

/** Names of the sentences that the interface says; their texts are in `public/_locales`. */
export type Saying = keyof typeof messages;

/** A sentence in the language of the reader's browser. */
export function say(saying: Saying, ...parts: (string | number)[]): string {
  return browser.i18n.getMessage(saying, parts.map(String));
}
