/** Where a term that is to be written waits for the glossary page, in `storage.session`: not in an address, which is kept in the history. */
export const DRAFT_KEY = 'draft';
/** The page that takes it up. */
export const DRAFT_PAGE = 'src/ui/glossary/glossary.html#new';
