import { resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { BrowserKind } from './browsers.ts';

const GECKO_ID = 'bianzhu@bianzhu.example';
/** Firefox gives a random host to each installation; fixed here, so that the extension's own pages can be opened. */
const GECKO_HOST = '5f3b1a52-7f6c-4f0b-9f43-0b6a5f2d7c11';

export interface LaunchOptions {
  executablePath: string;
  headless: boolean;
  /** The built extension; by default the one for the kind of browser. */
  folder?: string;
  /** A folder for the browser's profile; by default one that goes with the browser. */
  profile?: string;
  /** Sends everything but loopback to a proxy on this port of loopback. */
  proxyPort?: number;
  language?: string;
  /** Further preferences for Firefox. */
  preferences?: Record<string, unknown>;
}

/** A browser with the extension loaded. */
export interface Launched {
  browser: Browser;
  /** Origin of the extension's own pages. */
  origin: string;
  kind: BrowserKind;
}

/** Starts a browser with the extension. */
export async function launch(kind: BrowserKind, options: LaunchOptions): Promise<Launched> {
  const {
    executablePath,
    headless,
    folder = resolve(import.meta.dirname, '..', 'dist', kind),
    profile,
    language = 'en-US',
  } = options;
  const common = { executablePath, headless, defaultViewport: null, ...(profile && { userDataDir: profile }) };
  const browser =
    kind === 'chrome'
      ? await puppeteer.launch({
          ...common,
          pipe: true,
          enableExtensions: true,
          env: { ...process.env, LANGUAGE: language.replace('-', '_') },
          args: [
            '--no-first-run',
            '--disable-sync',
            '--disable-quic',
            `--lang=${language}`,
            ...sandbox(),
            ...proxy(options.proxyPort),
          ],
        })
      : await puppeteer.launch({
          executablePath,
          headless,
          defaultViewport: null,
          browser: 'firefox',
          // Without it Firefox 153 opens no page of an extension for a driver.
          args: ['--remote-allow-system-access'],
          extraPrefsFirefox: {
            'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: GECKO_HOST }),
            ...proxyPreferences(options.proxyPort),
            ...options.preferences,
          },
        });
  const id = await browser.installExtension(folder);
  return { browser, kind, origin: kind === 'chrome' ? `chrome-extension://${id}` : `moz-extension://${GECKO_HOST}` };
}

/** Opens one of the extension's own pages in a tab. */
export async function openExtensionPage({ browser, origin, kind }: Launched, path: string): Promise<Page> {
  const page = await browser.newPage();
  // Firefox never reports such a page as loaded.
  await page.goto(origin + path, kind === 'firefox' ? { waitUntil: [] } : {});
  await page.waitForFunction(() => document.querySelector('main')?.childElementCount);
  return page;
}

/** Chromium's sandbox refuses to run as root on Linux. */
const sandbox = () => (process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []);
const proxy = (port: number | undefined) =>
  port ? [`--proxy-server=http://127.0.0.1:${port}`, '--proxy-bypass-list=127.0.0.1'] : [];
const proxyPreferences = (port: number | undefined) =>
  port
    ? {
        'network.proxy.type': 1,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': port,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': port,
        'network.proxy.no_proxies_on': '127.0.0.1',
      }
    : {};
