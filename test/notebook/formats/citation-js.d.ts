declare module '@citation-js/core' {
  export class Cite {
    constructor(data: string);
    // biome-ignore lint/suspicious/noExplicitAny: the package has no types
    data: any[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
