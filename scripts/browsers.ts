import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export type BrowserKind = 'chrome' | 'firefox';

const COMMANDS: Record<BrowserKind, readonly string[]> = {
  chrome: [
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
  ],
  firefox: ['firefox', 'firefox-esr', 'firefox-developer-edition'],
};
const PLACES: Record<BrowserKind, readonly string[]> = {
  chrome: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ...windows('Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'),
  ],
  firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox', ...windows('Mozilla Firefox/firefox.exe')],
};

/** The Debian packages that the browser tests need. */
const PACKAGES: Record<BrowserKind, string> = { chrome: 'chromium', firefox: 'firefox-esr' };
const FONT = { package: 'fonts-noto-cjk', file: '/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc' };

/** Path of a browser's program: the one named by CHROME_PATH or FIREFOX_PATH, or the first that is installed. */
export function findBrowser(kind: BrowserKind): string | null {
  const named = process.env[kind === 'chrome' ? 'CHROME_PATH' : 'FIREFOX_PATH'];
  if (named) return existsSync(named) ? named : null;
  const path = (process.env.PATH ?? '').split(delimiter);
  const places = [...COMMANDS[kind].flatMap(name => path.map(folder => join(folder, name))), ...PLACES[kind]];
  return places.find(place => existsSync(place)) ?? null;
}

/**
 * Finds browsers, and on a Debian-like machine with root installs those that are missing, with a Chinese font.
 *
 * @returns the path of each kind, null where there is none and none could be installed
 */
export function readyBrowsers(kinds: readonly BrowserKind[]): Record<BrowserKind, string | null> {
  const find = () => ({
    chrome: kinds.includes('chrome') ? findBrowser('chrome') : null,
    firefox: kinds.includes('firefox') ? findBrowser('firefox') : null,
  });
  const found = find();
  const missing = kinds.filter(
    kind => !found[kind] && !process.env[kind === 'chrome' ? 'CHROME_PATH' : 'FIREFOX_PATH'],
  );
  const packages: string[] = missing.map(kind => PACKAGES[kind]);
  if (isDebian() && isRoot()) {
    if (!hasChineseFont()) packages.push(FONT.package);
    if (packages.length) install(packages);
    return find();
  }
  return found;
}

/** One line that tells what to install by hand. */
export const advice = (kind: BrowserKind) =>
  kind === 'chrome'
    ? 'Install Chrome, Chromium or Edge, or name one in CHROME_PATH (on Debian: apt install chromium fonts-noto-cjk).'
    : 'Install Firefox 140 or newer, or name one in FIREFOX_PATH (on Debian: apt install firefox-esr fonts-noto-cjk).';

function install(packages: readonly string[]): void {
  console.log(`Installing ${packages.join(', ')} (apt-get) …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]) =>
    spawnSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=120', ...args], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  apt('update');
  const { status } = apt('install', '-y', '--no-install-recommends', ...packages);
  if (status !== 0) console.log('apt-get could not install them: see above.');
}

const isRoot = () => process.getuid?.() === 0;
const isDebian = () =>
  existsSync('/usr/bin/apt-get') &&
  existsSync('/etc/os-release') &&
  /debian|ubuntu/i.test(readFileSync('/etc/os-release', 'utf8'));

function hasChineseFont(): boolean {
  if (existsSync(FONT.file)) return true;
  const { stdout } = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  return Boolean(stdout?.trim());
}

function windows(...programs: string[]): string[] {
  const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(
    root => root !== undefined,
  );
  return programs.flatMap(program => roots.map(root => join(root, program)));
}
