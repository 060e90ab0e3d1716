import type { Answer, Answered, Question } from './asking.ts';
import { OpenedPdf, refusalOf } from './openedPdf.ts';

// Holds one file, reads its pages and draws them. One question at a time, in the order in which they came.

interface Port {
  addEventListener(type: 'message', listener: (event: MessageEvent<Question>) => void): void;
  postMessage(answer: Answer, transfer: Transferable[]): void;
}

const port = self as unknown as Port;
let opened: Promise<OpenedPdf> | null = null;
let busy: Promise<void> = Promise.resolve();

port.addEventListener('message', ({ data }) => {
  // pdf.js hears and sends messages of its own here.
  if (typeof data?.id !== 'number') return;
  busy = busy.then(async () => {
    try {
      const answer = await answerTo(data);
      port.postMessage({ id: data.id, answer }, 'bitmap' in answer ? [answer.bitmap] : []);
    } catch (error) {
      port.postMessage({ id: data.id, refusal: refusalOf(error) }, []);
    }
  });
});

async function answerTo(question: Question): Promise<Answered[Question['kind']]> {
  if (question.kind === 'open') {
    opened = OpenedPdf.open(question.file, question.password);
    return { pages: (await opened).pages };
  }
  const pdf = await opened!;
  return question.kind === 'page'
    ? pdf.page(question.number)
    : { bitmap: await pdf.picture(question.number, question.width) };
}
