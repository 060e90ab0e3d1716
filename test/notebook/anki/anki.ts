import { ANKI_ADDRESS } from '../../../src/notebook/anki/connect.ts';

interface Note {
  deckName: string;
  modelName: string;
  fields: Record<string, string>;
  tags: string[];
}

/**
 * AnkiConnect as it answers, with what it holds. What it is asked in a wrong order, or in a form that it does not
 * know, it refuses as the real one does.
 */
export class Anki {
  readonly decks = new Set(['Default']);
  readonly models = new Map<string, string[]>();
  notes: Note[] = [];
  readonly asked: string[] = [];
  permission = 'granted';
  version = 6;
  requireApiKey = false;

  /** Takes the place of the browser's own. */
  readonly fetch: typeof fetch = async (address, init) => {
    if (String(address) !== ANKI_ADDRESS || init?.method !== 'POST') throw new TypeError('Failed to fetch');
    init.signal?.throwIfAborted();
    const { action, version, params } = JSON.parse(String(init.body));
    this.asked.push(action);
    let result: unknown = null;
    let error: string | null = null;
    try {
      if (version !== 6) throw new Error('unsupported protocol');
      result = this.answer(action, params);
    } catch (fault) {
      error = (fault as Error).message;
    }
    return new Response(JSON.stringify({ result, error }), { headers: { 'Content-Type': 'application/json' } });
  };

  protected answer(action: string, params: Record<string, unknown>): unknown {
    switch (action) {
      case 'requestPermission':
        return this.permission === 'granted'
          ? { permission: 'granted', requireApiKey: this.requireApiKey, version: this.version }
          : { permission: this.permission };
      case 'version':
        return this.version;
      case 'createDeck':
        this.decks.add(params.deck as string);
        return 1519323742721;
      case 'modelNames':
        return [...this.models.keys()];
      case 'createModel': {
        if (this.models.has(params.modelName as string)) throw new Error('Model name already exists');
        this.models.set(params.modelName as string, params.inOrderFields as string[]);
        return {};
      }
      case 'canAddNotes':
        return (params.notes as Note[]).map(note => this.fault(note) === null);
      case 'addNotes': {
        const notes = params.notes as Note[];
        const faults = notes.flatMap(note => this.fault(note) ?? []);
        if (faults.length) throw new Error(JSON.stringify(faults));
        this.notes.push(...notes);
        return notes.map((_, i) => 1_496_198_395_707 + i);
      }
      default:
        throw new Error('unsupported action');
    }
  }

  private fault({ deckName, modelName, fields }: Note): string | null {
    const names = this.models.get(modelName);
    if (!this.decks.has(deckName)) return `deck was not found: ${deckName}`;
    if (!names) return `model was not found: ${modelName}`;
    const first = fields[names[0]!];
    if (!first) return 'cannot create note because it is empty';
    const twin = this.notes.some(note => note.modelName === modelName && note.fields[names[0]!] === first);
    return twin ? 'cannot create note because it is a duplicate' : null;
  }
}
