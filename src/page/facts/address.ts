import { addressOf, attribute, first } from '../unclobbered.ts';

/** Parameters that say where a reader came from, not what he reads. */
const TRACKING =
  /^(?:utm_.*|spm.*|from|from_.*|isappinstalled|scene|share_?\w*|shareto|fbclid|gclid|bd_vid|_t|timestamp|nsukey|wfr|chksm|sessionid|clicktime|enterid|ascene|devicetype|pass_ticket|wx_header|mpshare|srcid|sharer_\w+|poc_token|subscene|exportkey|key|uin|lang|version|div|spver|channel|cref|tt_from|app|req_id|use_new_style|group_id|wxfwid)$/i;

/**
 * The page's lasting address: its own canonical one where that is of the same host, without tracking parameters and
 * without a fragment.
 */
export function canonicalAddress(document: Document): string {
  const address = addressOf(document);
  const link = first(document, 'link[rel="canonical"][href]');
  return cleanAddress(address, link && attribute(link, 'href'));
}

/**
 * @param address the page's address
 * @param canonical what the page calls its canonical one
 */
export function cleanAddress(address: string, canonical: string | null = null): string {
  try {
    const own = new URL(address);
    let url = own;
    if (canonical) {
      const named = new URL(canonical, own);
      // A canonical link to a home page is a slip of its template.
      if (named.hostname === own.hostname && named.pathname !== '/' && /^https?:$/.test(named.protocol)) url = named;
    }
    url.hash = '';
    url.username = '';
    url.password = '';
    for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
    return url.href;
  } catch {
    return address;
  }
}
