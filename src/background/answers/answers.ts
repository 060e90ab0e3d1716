import type { BackgroundMessage, BackgroundReplies, backgroundMessages, Carried } from '../../extension/messages.ts';

/** What is answered to each message: one row for each of the table's. */
export type Answers = {
  [K in BackgroundMessage]: (carried: Carried<typeof backgroundMessages, K>) => Promise<BackgroundReplies[K]>;
};
