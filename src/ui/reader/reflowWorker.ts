import type { Block, Line } from '../../text/reflow/block.ts';
import { reflow } from '../../text/reflow/reflow.ts';

// Putting the lines of a long text together takes half a second: it is done beside the page, so that scrolling is never
// held up. One message a portion; the answer is its blocks.

interface Port {
  onmessage: ((event: MessageEvent<Line[]>) => void) | null;
  postMessage(blocks: Block[]): void;
}

const port = self as unknown as Port;
port.onmessage = ({ data }) => port.postMessage(reflow(data));
