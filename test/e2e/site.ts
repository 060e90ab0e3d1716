import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import iconv from 'iconv-lite';
import * as arriving from '../pages/arriving.ts';
import * as markups from '../pages/markups.ts';
import * as pages from '../pages/pages.ts';
import { founderPage } from '../pages/pageViews.ts';

interface Reply {
  body: string | Buffer;
  headers?: Record<string, string>;
}

const HTML = 'text/html; charset=utf-8';
const STRICT = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; require-trusted-types-for 'script'";

/** The pages of the tests by path. Every text was written for this project. */
const REPLIES: Record<string, () => Reply> = {
  '/newspaper': () => ({ body: pages.newspaper() }),
  '/br': () => ({ body: pages.brLines() }),
  '/p': () => ({ body: pages.blockLines('p') }),
  '/div': () => ({ body: pages.blockLines('div') }),
  '/whole': () => ({ body: pages.wholeParagraphs() }),
  '/alone': () => ({ body: pages.leftAlone() }),
  '/text': () => ({ body: pages.plainText(), headers: { 'content-type': 'text/plain; charset=utf-8' } }),
  '/strict': () => ({ body: pages.brLines(), headers: { 'content-security-policy': STRICT } }),
  '/locked': () => ({ body: pages.brLines('<style>* { user-select: none; -webkit-user-select: none }</style>') }),
  '/gbk': () => ({
    body: iconv.encode(pages.brLines().replace('charset="utf-8"', 'charset="gbk"'), 'gbk'),
    headers: { 'content-type': 'text/html; charset=gbk' },
  }),
  '/long': () => ({ body: pages.longArticle(10_000) }),
  '/late': () => ({ body: pages.lateArticle() }),
  '/japanese': () => ({ body: pages.japanese() }),
  '/home': () => ({ body: pages.home() }),
  '/search': () => ({ body: pages.search() }),
  '/borders': () => ({ body: pages.cutWords() }),
  '/markups': () => ({ body: markups.shortTexts() }),
  '/frame': () => ({ body: markups.framed() }),
  '/application': () => ({ body: arriving.application() }),
  '/application/river': () => ({ body: arriving.application() }),
  '/account': () => ({ body: arriving.account() }),
  '/unfolded': () => ({ body: arriving.unfolded() }),
  '/frame/outer': () => ({ body: arriving.outerFrame() }),
  '/frame/inner': () => ({ body: arriving.innerFrame() }),
  '/frame/article': () => ({ body: arriving.framedArticle() }),
  '/pictured': () => ({ body: arriving.pictured() }),
  '/html/2025-04/08/node_3.htm': () => ({ body: founderPage() }),
  '/empty': () => ({ body: pages.page('空白', '<p>Nothing Chinese here.</p>') }),
};

/** Serves the test pages on loopback, remembers what was asked for, and stands as a proxy that lets nothing through. */
export class Site {
  /** Paths asked for, in order. */
  readonly requests: string[] = [];
  /** Hosts that somebody wanted to reach through the proxy. */
  readonly outside: string[] = [];

  private constructor(
    private readonly pages: Server,
    private readonly trap: Server,
  ) {}

  static async open(): Promise<Site> {
    const site: Site = new Site(
      createServer((request, response) => {
        const path = (request.url ?? '/').split('?')[0]!;
        site.requests.push(path);
        const reply = REPLIES[path]?.();
        response.writeHead(reply ? 200 : 404, { 'content-type': HTML, ...reply?.headers });
        response.end(reply?.body);
      }),
      createServer((request, response) => {
        site.outside.push(new URL(request.url ?? '/', 'http://unknown').host);
        response.writeHead(403).end();
      }),
    );
    site.trap.on('connect', (request, socket) => {
      site.outside.push(request.url ?? '');
      socket.destroy();
    });
    await Promise.all(
      [site.pages, site.trap].map(server => new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))),
    );
    return site;
  }

  url(path: string): string {
    return `http://127.0.0.1:${(this.pages.address() as AddressInfo).port}${path}`;
  }

  get proxyPort(): number {
    return (this.trap.address() as AddressInfo).port;
  }

  close(): void {
    for (const server of [this.pages, this.trap]) {
      server.closeAllConnections();
      server.close();
    }
  }
}
