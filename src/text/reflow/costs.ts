/**
 * What the typesetting model pays, in nats: each figure is minus the logarithm of how often the thing happens, from
 * counts over newspaper columns or, where nothing could be counted, from what the rule of typesetting says.
 */
export const COSTS = {
  /** Whether the page's own habits are learnt: 1, or 0 to measure what they are worth. */
  habits: 1,
  /** How much blank lines count: what they mean is learnt from plain line ends only, so not in full. */
  blankLines: 0.5,

  /** A paragraph of a newspaper has seven lines: of seven line ends one ends the paragraph. */
  paragraphEnds: 1.9,
  paragraphGoesOn: 0.16,

  /** How the last line of a paragraph ends, and how a line within it ends: counted over 6,000 lines of news in columns. */
  lastEnding: { stop: 0.03, colon: 2.2, semicolon: 4.5, bracket: 4.4, comma: 5, word: 4.6, opening: 9 },
  innerEnding: { stop: 3.9, colon: 5.5, semicolon: 5, bracket: 4.3, comma: 2.5, word: 0.13, opening: 6.5 },
  /** The last line fills the measure: more often than chance would have it. */
  lastFull: -1.1,
  /** The last line is cut off by a jump line; a by-line stands within the paragraph. */
  cutOff: 1,
  tailInside: 5,
  /** A paragraph that begins with a mark which may not even begin a line. */
  beginsClosing: 8,
  innerClosing: 2.5,

  /** The next unit would have fitted: how loosely the line was set, per em, after a first step. */
  looseStep: 1.2,
  loosePerEm: 1.7,
  /** The line is longer than its measure: squeezed or hanging punctuation explains it, then it is an overrun. */
  squeezed: 0.5,
  overStep: 0.8,
  overPerEm: 2.4,

  /** How the first sentence of a paragraph begins. */
  opener: -1.7,
  follower: 0.8,
  /** A block ends within a word that stands whole elsewhere in the text, or not so. */
  torn: 1.8,
  whole: -0.2,
  /** Per share of a title's wording that its lead repeats, above what any line repeats; at most; and where it does not. */
  echo: -8,
  echoFrom: 0.3,
  echoMost: -3.2,
  echoNone: 0.3,
  echoInside: -1.5,

  /** Indents: printed where the mode has none, or lacking where it has one. */
  indentMissing: 6,
  /** Lacking where the foot of a page interrupted a sentence. */
  indentResumed: 1,
  indentUnexpected: 7,
  indentHidden: 0,
  indentNone: 0.1,

  /** A paragraph ends although the page's layout says that it goes on. */
  knownToGoOn: 6,

  /** The measure changes within a paragraph (beside a picture), between paragraphs, or everything changes. */
  measureInside: 5,
  measureBetween: 4.5,
  settingBetween: 6,
  measureAfterTitle: 2.5,
  settingAfterTitle: 3,
  /** A paragraph that was never broken: each a line of its own. */
  unbroken: 3.5,

  /** A line begins a title: one in some twenty-five does, and it may have any of some twenty widths. */
  title: 6.2,
  /** How a line within a title ends, and how its last one does. */
  titleInnerEnding: { stop: 6, colon: 4, semicolon: 5, bracket: 1, comma: 1.5, word: 0.14, opening: 3 },
  titleEnding: { stop: 5, colon: 2.5, semicolon: 5, bracket: 0.3, comma: 4, word: 0, opening: 8 },
  /** After a by-line, a jump or the page's own lines an article ends: a title is likely. */
  titleAfterMark: -3.5,
  titleAtStart: -4.7,
  bodyAtStart: 1.2,
  /** The markup says that it is a title; that its lines are two titles still has to be paid. */
  titleGiven: 5,
  /** Indented like a paragraph; set apart by a blank line from what had none; after the credit of a picture. */
  titleIndented: 2.5,
  titleTornApart: 4,
  creditInTitle: 6,
  /** After another title, which is a kicker, or belongs to another body. */
  titleAfterTitle: -1.2,
  titleGoesOn: 0.7,
  /** The last line of several: about as long as the others, or cut off anywhere (per nat of the measure). */
  titleLastBalanced: 0.8,
  titleLastShort: 0.75,
  /** A title does not say the same twice, nor has it a number, a bullet or the dash of a deck within. */
  titleRepeats: 4,
  /** The next unit would have fitted into a title's line, if the widest line is its measure; or all but the blank before it. */
  titleLoose: 2,
  titleLooseBlank: 1.2,
  titleOverPerEm: 1.2,
  /** Numbered 一、 or 第三章; numbered （三）, which paragraphs are, too. */
  titleNumbered: -5,
  titleBracketed: -2.3,
  /** A stop or a comma within a title, a blank between its halves. */
  titleStop: 4,
  titleComma: 1.2,
  titleHalves: -1.5,
  /** Em, and cost per em beyond. */
  titleWidest: 40,
  titleTooWide: 0.2,
  /** Built as slogans are. */
  slogan: -3,
  /** A slogan and what is none do not stand in one block. */
  sloganMixed: 3,
  /** What only begins paragraphs: 第三条, （二）, 一是. */
  numberedInside: 2.5,
  itemInside: 5,

  /** Printed larger than the text: a title, no paragraph; and lines of two sizes are not one block. */
  titleLarge: -6,
  bodyLarge: 6,
  sizesMixed: 8,

  /** A line that its wording tells for a by-line, a jump or furniture; and such a line taken for anything else. */
  mark: 0.7,
  notAMark: 4,
  /** A line of verse, a row of a table: told by their like beside them. */
  verse: 1.5,
  row: 1,
  /** A caption, which must end in the credit of the picture; and such a credit within or at the end of a paragraph. */
  caption: 4,
  captionBegins: -3,
  captionGoesOn: 0.8,
  captionAfterMark: -1.5,
  creditInside: 5,
  creditInBody: 3,
};

export type Costs = typeof COSTS;
