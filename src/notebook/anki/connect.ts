import * as v from 'valibot';

/** Where AnkiConnect listens, on this machine alone. */
export const ANKI_ADDRESS = 'http://127.0.0.1:8765';
/** The version of its protocol that is spoken here. */
const PROTOCOL = 6;
/** Anki answers while it shows a window or syncs, but may take its time over many notes. */
const PATIENCE_MS = 30_000;
/** When it asks its user whether we may come in, it waits for the answer. */
const ASKING_MS = 120_000;

export type AnkiFault =
  /** Nothing listens there: Anki is not running, or has no AnkiConnect. */
  | 'not-running'
  /** Its user, or its settings, said no. */
  | 'not-allowed'
  /** It wants a key, which is not asked for here. */
  | 'key-wanted'
  /** It speaks an older protocol. */
  | 'too-old'
  /** It did not answer in time. */
  | 'slow'
  /** What answers there is no AnkiConnect. */
  | 'strange'
  /** It answered that it could not do it; `said` has its words. */
  | 'failed';

/** Anki could not be reached, or would not. */
export class AnkiError extends Error {
  override name = 'AnkiError';
  /** @param said Anki's own words, as plain text */
  constructor(
    readonly fault: AnkiFault,
    readonly said = '',
  ) {
    super(`${fault} ${said}`.trim());
  }
}

const answerSchema = v.object({ result: v.unknown(), error: v.nullable(v.string()) });

/** Asks Anki to do something, and gives what it answers. @throws AnkiError, or the signal's reason */
export type AnkiCall = (action: string, params?: object, patience?: number) => Promise<unknown>;

/**
 * A way to Anki by its add-on AnkiConnect.
 *
 * @param send the browser's own `fetch`, or a double of it
 */
export function ankiConnect(send: typeof fetch, signal?: AbortSignal): AnkiCall {
  return async (action, params = {}, patience = PATIENCE_MS) => {
    const late = AbortSignal.timeout(patience);
    let body: unknown;
    try {
      const response = await send(ANKI_ADDRESS, {
        method: 'POST',
        // A simple request: no other kind passes a server that knows nothing of us.
        headers: { 'Content-Type': 'text/plain' },
        body: JSON.stringify({ action, version: PROTOCOL, params }),
        signal: signal ? AbortSignal.any([signal, late]) : late,
        credentials: 'omit',
        redirect: 'error',
      });
      if (response.status === 403) throw new AnkiError('not-allowed');
      body = await response.json().catch(() => null);
    } catch (error) {
      signal?.throwIfAborted();
      if (error instanceof AnkiError) throw error;
      throw new AnkiError(late.aborted ? 'slow' : 'not-running');
    }
    const answer = v.safeParse(answerSchema, body);
    if (!answer.success) throw new AnkiError('strange');
    const { result, error } = answer.output;
    if (error !== null) throw new AnkiError(/api key/i.test(error) ? 'key-wanted' : 'failed', error.slice(0, 500));
    return result;
  };
}

const allowedSchema = v.object({ permission: v.string(), requireApiKey: v.optional(v.boolean()) });

/** Asks whether we may come in; Anki may ask its user. @throws AnkiError where we may not */
export async function comeIn(call: AnkiCall): Promise<void> {
  const allowed = v.safeParse(allowedSchema, await call('requestPermission', {}, ASKING_MS));
  if (!allowed.success) throw new AnkiError('strange');
  if (allowed.output.permission !== 'granted') throw new AnkiError('not-allowed');
  if (allowed.output.requireApiKey) throw new AnkiError('key-wanted');
  const version = await call('version');
  if (typeof version !== 'number' || version < PROTOCOL) throw new AnkiError('too-old');
}
