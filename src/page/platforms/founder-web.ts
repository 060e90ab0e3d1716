import { commentWith, tagged } from './comments.ts';
import type { Platform } from './platform.ts';

/** 方正翔宇, the system of many news sites (not e-papers): its facts lie in a comment, with a date like 2024-10-28 10:25:36:0. */
export const founderWeb: Platform = {
  name: 'founder-web',
  is: page => commentWith(page, '<articleid>') !== null,
  parts: {},
  read: page => {
    const trailer = commentWith(page, '<articleid>');
    return {
      date: tagged(trailer, 'date'),
      authors: tagged(trailer, 'author'),
      kicker: tagged(trailer, 'introtitle'),
      deck: tagged(trailer, 'subtitle'),
      column: tagged(trailer, 'nodename'),
      source: tagged(trailer, 'source') ?? tagged(trailer, 'sourcename'),
    };
  },
};
