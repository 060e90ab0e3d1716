import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { type BrowserKind, findBrowser } from '../../scripts/browsers.ts';
import { Site } from './site.ts';

const GECKO_ID = 'bianzhu@bianzhu.example';
/** Firefox gives a random host to each installation; fixed here, so that its pages can be opened. */
const GECKO_HOST = '5f3b1a52-7f6c-4f0b-9f43-0b6a5f2d7c11';

interface Options {
  /** The built extension; by default the one for the kind of browser. */
  folder?: string;
  language?: string;
  /** Further preferences for Firefox. */
  preferences?: Record<string, unknown>;
}

/** A page of the site under test, with its tab. */
export interface Tab {
  page: Page;
  id: number;
  /** What went to its console as an error. */
  errors: string[];
}

/** A browser with the extension loaded, a page of the extension's own, and the test site. */
export class Session {
  /** An extension page, from which the extension's own calls are made. */
  control!: Page;
  readonly errors: string[] = [];

  private constructor(
    readonly kind: BrowserKind,
    readonly browser: Browser,
    readonly site: Site,
    private readonly origin: string,
    private readonly profile: string,
  ) {}

  static async open(kind: BrowserKind, { folder = resolve(`dist/${kind}`), language = 'en-US', preferences = {} }: Options = {}): Promise<Session> {
    const executablePath = findBrowser(kind);
    if (!executablePath) throw new Error(`no ${kind}`);
    const site = await Site.open();
    const profile = mkdtempSync(join(tmpdir(), 'bianzhu-'));
    const browser =
      kind === 'chrome'
        ? await puppeteer.launch({
            executablePath,
            headless: true,
            pipe: true,
            enableExtensions: true,
            userDataDir: profile,
            env: { ...process.env, LANGUAGE: language.replace('-', '_') },
            args: [
              '--no-sandbox',
              `--lang=${language}`,
              `--proxy-server=http://127.0.0.1:${site.proxyPort}`,
              '--proxy-bypass-list=127.0.0.1',
              '--no-first-run',
              '--disable-sync',
              '--disable-quic',
            ],
          })
        : await puppeteer.launch({
            browser: 'firefox',
            executablePath,
            headless: true,
            args: ['--remote-allow-system-access'],
            extraPrefsFirefox: {
              'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: GECKO_HOST }),
              'network.proxy.type': 1,
              'network.proxy.http': '127.0.0.1',
              'network.proxy.http_port': site.proxyPort,
              'network.proxy.ssl': '127.0.0.1',
              'network.proxy.ssl_port': site.proxyPort,
              'network.proxy.no_proxies_on': '127.0.0.1',
              'dom.events.testing.asyncClipboard': true,
              ...preferences,
            },
          });
    const id = await browser.installExtension(folder);
    const session = new Session(kind, browser, site, kind === 'chrome' ? `chrome-extension://${id}` : `moz-extension://${GECKO_HOST}`, profile);
    session.control = await session.extensionPage('/src/ui/popup/popup.html?tab=-1');
    return session;
  }

  /** Opens a page of the extension in a tab. */
  async extensionPage(path: string): Promise<Page> {
    const page = await this.browser.newPage();
    page.on('pageerror', error => this.errors.push(String(error)));
    page.on('console', message => message.type() === 'error' && this.errors.push(message.text()));
    await page.goto(this.origin + path, this.kind === 'firefox' ? { waitUntil: [] } : {});
    await page.waitForFunction(() => document.querySelector('main')?.childElementCount);
    return page;
  }

  /** Opens a page of the test site and waits until the extension has done with it, unless told not to. */
  async tab(path: string, { annotated = true } = {}): Promise<Tab> {
    const before = await this.tabs();
    const page = await this.browser.newPage();
    await page.setViewport({ width: 1000, height: 800 });
    const errors: string[] = [];
    page.on('pageerror', error => errors.push(String(error)));
    page.on('console', message => message.type() === 'error' && !/favicon|404/.test(message.text()) && errors.push(message.text()));
    await page.goto(this.site.url(path));
    const id = (await this.tabs()).find(tab => !before.includes(tab))!;
    if (annotated) await this.settled(id);
    return { page, id, errors };
  }

  /** Waits until a tab's article is annotated; fails with what the page says of itself. */
  async settled(tab: number): Promise<void> {
    let state: unknown;
    for (let i = 0; i < 150; i++) {
      state = await this.ask(tab, 'page.state', {}).catch(String);
      if ((state as { value?: { settled?: boolean } } | undefined)?.value?.settled) return;
      await pause(100);
    }
    throw new Error(`not annotated: ${JSON.stringify(state)}`);
  }

  /** Sends a message to a tab's content script, which the browser may not have started yet. */
  async ask(tab: number, name: string, carried: unknown): Promise<unknown> {
    for (let tries = 0; ; tries++) {
      try {
        return await this.control.evaluate((id, message) => chrome.tabs.sendMessage(id, message), tab, { name, carried });
      } catch (error) {
        if (tries >= 20 || !/Receiving end/.test(String(error))) throw error;
        await pause(100);
      }
    }
  }

  /** Sends a message to the background. */
  tell(name: string, carried: unknown): Promise<unknown> {
    return this.control.evaluate(message => chrome.runtime.sendMessage(message), { name, carried });
  }

  private tabs(): Promise<number[]> {
    return this.control.evaluate(async () => (await chrome.tabs.query({})).map(tab => tab.id!));
  }

  /** Ends the background, as the browser does with one that sleeps; the next event wakes it. */
  async killBackground(): Promise<void> {
    if (this.kind === 'chrome') {
      const target = this.browser.targets().find(candidate => candidate.type() === 'service_worker');
      await (await target?.worker())?.close();
    } else {
      await this.privileged(`(async () => { const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(GECKO_ID)}); await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true }); })()`);
    }
    await pause(300);
  }

  /** Evaluates in the service worker (Chromium only). */
  async worker(code: string): Promise<unknown> {
    const target = await this.browser.waitForTarget(candidate => candidate.type() === 'service_worker');
    return (await target.worker())!.evaluate(code);
  }

  /** Evaluates in Firefox's own window. */
  async privileged(code: string): Promise<unknown> {
    const { connection } = this.browser as unknown as { connection: { send(method: string, params: object): Promise<{ result: Record<string, unknown> }> } };
    const tree = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result as { contexts: { context: string; url: string }[] };
    const context = tree.contexts.find(({ url }) => url.includes('browser.xhtml'))!.context;
    const answer = (await connection.send('script.evaluate', { expression: code, target: { context }, awaitPromise: true })).result;
    if (answer.type === 'exception') throw new Error(JSON.stringify(answer.exceptionDetails).slice(0, 500));
    return (answer.result as { value?: unknown }).value;
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.site.close();
    rmSync(this.profile, { recursive: true, force: true });
  }
}

export const pause = (ms: number) => new Promise<void>(done => setTimeout(done, ms));
