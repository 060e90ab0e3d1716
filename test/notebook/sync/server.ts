import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A WebDAV server in memory: the methods and conditions that a sync uses, as RFC 4918 and RFC 9110 want them (strong
 * entity tags, If-Match, If-None-Match, Basic credentials, 409 where the folder is missing).
 */
export class DavServer {
  readonly files = new Map<string, { text: string; mark: string }>();
  readonly folders = new Set(['/', '/dav/']);
  /** Method and path of every request. */
  readonly asked: string[] = [];
  /** Answers so instead, once each. */
  readonly next: number[] = [];
  /** Called before a PUT is looked at. */
  beforePut: (() => void) | null = null;
  /** False gives no entity tags. */
  marks = true;
  private count = 0;

  private constructor(private readonly server: Server) {}

  static async open(): Promise<DavServer> {
    const server = createServer();
    const dav = new DavServer(server);
    server.on('request', async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const { status, headers, body } = dav.answer(
        request.method!,
        decodeURI(request.url!),
        request.headers as Record<string, string>,
        Buffer.concat(chunks).toString('utf8'),
      );
      response.writeHead(status, headers).end(body);
    });
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
    return dav;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/dav/`;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  put(path: string, text: string): void {
    this.files.set(path, { text, mark: `"${++this.count}"` });
  }

  private answer(method: string, path: string, headers: Record<string, string>, body: string) {
    this.asked.push(`${method} ${path}`);
    const say = (status: number, text = '', more: Record<string, string> = {}) => ({
      status,
      headers: { ...more },
      body: text,
    });
    const forced = this.next.shift();
    if (forced) return say(forced);
    const expected = `Basic ${Buffer.from('林一舟:密码 1').toString('base64')}`;
    if (headers.authorization !== expected) return say(401, '', { 'www-authenticate': 'Basic realm="dav"' });
    const folder = path.replace(/[^/]*$/, '');
    const file = this.files.get(path);
    switch (method) {
      case 'PROPFIND':
        return this.folders.has(path) ? say(207, this.multistatus(path)) : say(404);
      case 'MKCOL':
        if (this.folders.has(path)) return say(405);
        if (!this.folders.has(path.replace(/[^/]+\/$/, ''))) return say(409);
        this.folders.add(path);
        return say(201);
      case 'GET':
        return file ? say(200, file.text, this.marks ? { etag: file.mark } : {}) : say(404);
      case 'PUT': {
        this.beforePut?.();
        const now = this.files.get(path);
        if (!this.folders.has(folder)) return say(409);
        if (headers['if-none-match'] === '*' && now) return say(412);
        if (headers['if-match'] && headers['if-match'] !== now?.mark) return say(412);
        this.put(path, body);
        return say(now ? 204 : 201);
      }
      default:
        return say(405);
    }
  }

  private multistatus(folder: string): string {
    const entry = (href: string, properties: string) =>
      `<D:response><D:href>${encodeURI(href)}</D:href><D:propstat><D:prop>${properties}</D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>`;
    const files = [...this.files].filter(([path]) => path.replace(/[^/]*$/, '') === folder);
    const mark = (one: string) => (this.marks ? `<lp1:getetag>${one.replaceAll('"', '&quot;')}</lp1:getetag>` : '');
    return `<?xml version="1.0" encoding="utf-8"?>\n<D:multistatus xmlns:D="DAV:" xmlns:lp1="DAV:">${[
      entry(folder, '<lp1:resourcetype><D:collection/></lp1:resourcetype>'),
      ...files.map(([path, { text, mark: one }]) =>
        entry(
          path,
          `<lp1:getcontentlength>${Buffer.byteLength(text)}</lp1:getcontentlength>${mark(one)}<lp1:resourcetype/>`,
        ),
      ),
    ].join('')}</D:multistatus>`;
  }
}
