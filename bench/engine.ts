// What benches drive: the functions that the extension itself runs, under one roof. No logic of its own.
import { glossaryBytes } from '../scripts/glossary/compile.ts';
import { lexiconBytes } from '../scripts/lexicon/compile.ts';
import { readingsBytes } from '../scripts/pinyin/bytes.ts';
import { findArticle } from '../src/page/article.ts';
import { allLines, articleLines } from '../src/page/articleLines.ts';
import { bodyText } from '../src/page/bodyText.ts';
import { readFacts } from '../src/page/facts.ts';
import { linesOf } from '../src/page/lines.ts';
import { readText } from '../src/page/readText.ts';
import { spotArticle } from '../src/page/spot.ts';
import { analyze, glossaryOptions, type Sources } from '../src/text/analyze.ts';
import { Anchoring, describe, type Selector } from '../src/text/anchor/anchor.ts';
import { ArticleText } from '../src/text/articleText.ts';
import { openGlossary } from '../src/text/glossary/glossary.ts';
import { openLexicon } from '../src/text/lexicon/lexicon.ts';
import { lookup } from '../src/text/lexicon/lookup.ts';
import { segment } from '../src/text/lexicon/segment.ts';
import { openReader } from '../src/text/pinyin/open.ts';
import { syllables } from '../src/text/pinyin/syllables.ts';

import { linesOf as linesOfText } from '../src/text/reflow/lines.ts';
import { asPrinted, reflow } from '../src/text/reflow/reflow.ts';
import { parse, parseTree } from './parse.ts';

/** Opens every room once. */
export async function openEngine() {
  const lexicon = openLexicon(await lexiconBytes());
  const { reader, readSentence } = openReader(lexicon, await readingsBytes());
  const sources: Sources = {
    lexicon,
    glossary: openGlossary(await glossaryBytes(), glossaryOptions(lexicon, readSentence)),
    reader,
  };
  let anchored = { text: '', anchoring: new Anchoring('') };
  return {
    reflow(input: string, kind: 'text' | 'html') {
      const view = kind === 'html' ? readText(parseTree(input), null) : null;
      const blocks = reflow(view ? linesOf(view) : linesOfText(input));
      return { blocks: blocks.map(block => ({ ...block, text: asPrinted(block, view?.text ?? input) })) };
    },
    segment: (text: string) => segment(lexicon, text).map((end, i, ends) => text.slice(ends[i - 1] ?? 0, end)),
    pinyin: (text: string) => syllables(text, analyze(sources, text)),
    terms: (text: string) => sources.glossary.match(text),
    lookup: (text: string, offset: number) => lookup(sources.lexicon, text, offset),
    inspect(html: string, url: string) {
      const document = parse(html, url);
      const spotted = spotArticle(document);
      if (!spotted)
        return { isArticle: false, title: null, authors: [], date: null, source: null, edition: null, bodyText: '' };
      const found = findArticle(document, spotted.root);
      const view = readText(found.root);
      const own = document.contentType === 'text/plain' ? allLines(view) : articleLines(view, found);
      const article = new ArticleText(reflow(own.lines));
      return { isArticle: true, ...readFacts(found, own, article), bodyText: bodyText(article, view.text, own.from) };
    },
    describe: (text: string, start: number, end: number) => describe(text, start, end),
    anchor(text: string, selector: Selector) {
      if (anchored.text !== text) anchored = { text, anchoring: new Anchoring(text) };
      return anchored.anchoring.find(selector);
    },
  };
}
