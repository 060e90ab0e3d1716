import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, JSHandle, Page } from 'puppeteer-core';
import { type BrowserKind, findBrowser } from '../../scripts/browsers.ts';
import { type Launched, launch, openExtensionPage } from '../../scripts/launch.ts';
import { Site } from './site.ts';

const GECKO_ID = 'bianzhu@bianzhu.example';

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
    private readonly launched: Launched,
    readonly site: Site,
    private readonly profile: string,
  ) {}

  get browser(): Browser {
    return this.launched.browser;
  }

  static async open(kind: BrowserKind, options: Options = {}): Promise<Session> {
    const executablePath = findBrowser(kind);
    if (!executablePath) throw new Error(`no ${kind}`);
    const site = await Site.open();
    const profile = mkdtempSync(join(tmpdir(), 'bianzhu-'));
    const launched = await launch(kind, {
      executablePath,
      headless: true,
      profile,
      proxyPort: site.proxyPort,
      ...options,
    });
    const session = new Session(kind, launched, site, profile);
    session.control = await session.extensionPage('/src/ui/popup/popup.html?tab=-1');
    return session;
  }

  /** Opens a page of the extension in a tab. */
  async extensionPage(path: string): Promise<Page> {
    const page = await openExtensionPage(this.launched, path);
    page.on('pageerror', error => this.errors.push(String(error)));
    page.on('console', message => message.type() === 'error' && this.errors.push(message.text()));
    return page;
  }

  /** Opens a page of the test site and waits until the extension has done with it, unless told not to. */
  async tab(path: string, { annotated = true } = {}): Promise<Tab> {
    const before = await this.tabs();
    const page = await this.browser.newPage();
    await page.setViewport({ width: 1000, height: 800 });
    const errors: string[] = [];
    page.on('pageerror', error => errors.push(String(error)));
    page.on('console', message => {
      if (message.type() !== 'error' || /favicon|404/.test(message.text())) return;
      if (message.text() === 'JSHandle@error') void this.hearError(message.args(), errors);
      else errors.push(message.text());
    });
    await page.goto(this.site.url(path));
    const id = (await this.tabs()).find(tab => !before.includes(tab))!;
    if (annotated) await this.settled(id);
    return { page, id, errors };
  }

  /**
   * Takes note of an error that was logged as it is: what it says has to be asked for. Where it cannot be any more, it was
   * of a document that has been left; so was one that says that the content script's own import was cut off. What is
   * heard after its test is counted with the session's errors.
   */
  private async hearError(logged: JSHandle[], errors: string[]): Promise<void> {
    for (const handle of logged) {
      const said = await handle.evaluate(error => `${error} ${(error as Error).stack ?? ''}`).catch(() => null);
      if (said === null || /dynamically imported module/.test(said)) continue;
      errors.push(said);
      this.errors.push(said);
    }
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
        return await this.control.evaluate((id, message) => chrome.tabs.sendMessage(id, message), tab, {
          name,
          carried,
        });
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
      await this.privileged(
        `(async () => { const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(GECKO_ID)}); await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true }); })()`,
      );
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
    const { connection } = this.browser as unknown as {
      connection: { send(method: string, params: object): Promise<{ result: Record<string, unknown> }> };
    };
    const tree = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result as {
      contexts: { context: string; url: string }[];
    };
    const context = tree.contexts.find(({ url }) => url.includes('browser.xhtml'))!.context;
    const answer = (
      await connection.send('script.evaluate', { expression: code, target: { context }, awaitPromise: true })
    ).result;
    if (answer.type === 'exception') throw new Error(JSON.stringify(answer.exceptionDetails).slice(0, 500));
    return (answer.result as { value?: unknown }).value;
  }

  /** Ends the browser. Throws if anything outside this machine was asked for while it ran. */
  async close(): Promise<void> {
    await this.browser.close();
    this.site.close();
    rmSync(this.profile, { recursive: true, force: true });
    const outside = this.site.outside.filter(host => !VENDOR.test(host));
    if (outside.length) throw new Error(`requests left the machine: ${outside.join(', ')}`);
  }
}

/** Hosts that the browsers themselves call; an extension has no way to make them. */
const VENDOR = /(^|\.)(google|googleapis|gstatic|gvt1|mozilla|firefox|mozilla-ohttp)\.(com|org|net)(:\d+)?$/;

export const pause = (ms: number) => new Promise<void>(done => setTimeout(done, ms));
