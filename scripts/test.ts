// `npm test`: everything that has to hold, and a last line that counts it: `123 passed, 0 failed, 2 skipped`.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { advice, type BrowserKind, readyBrowsers } from './browsers.ts';

const root = join(import.meta.dirname, '..');
const ci = process.env.CI === 'true';
const total = { passed: 0, failed: 0, skipped: 0 };
const bin = (name: string) => join(root, 'node_modules/.bin', process.platform === 'win32' ? `${name}.cmd` : name);

interface Ended {
  status: number | null;
  said: string;
  seconds: string;
}

/** Runs a command to its end and keeps what it says. */
function run(command: string, args: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
  const begun = Date.now();
  return new Promise(resolve => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      shell: process.platform === 'win32',
    });
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk;
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    const end = (status: number | null) => resolve({ status, said, seconds: ((Date.now() - begun) / 1000).toFixed(1) });
    child.on('error', error => {
      said += String(error);
      end(null);
    });
    child.on('close', end);
  });
}

/** Runs a command as one test of its own; prints what it said only where it failed. */
async function step(
  name: string,
  command: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<boolean> {
  const { status, said, seconds } = await run(command, args, env);
  const ok = status === 0;
  total[ok ? 'passed' : 'failed']++;
  console.log(`${ok ? '✓' : '✗'} ${name} (${seconds} s)`);
  if (!ok) console.log(said);
  return ok;
}

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[];
  }[];
}

/** Runs a Vitest configuration and adds its tests to the count. */
async function suite(name: string, config: string, env: Record<string, string> = {}): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bianzhu-'));
  const file = join(folder, 'report.json');
  const { status, said, seconds } = await run(
    bin('vitest'),
    ['run', '--config', config, '--reporter=json', `--outputFile=${file}`],
    env,
  );
  let report: Report;
  try {
    report = JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    total.failed++;
    console.log(`✗ ${name}: no report\n${said}`);
    return;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const broken = report.testResults.filter(
    file => file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed'),
  );
  // A file that fails outside its tests (a hook, an import) counts as one failure, and a run that fails otherwise too.
  const failed =
    report.numFailedTests + broken.length + (status !== 0 && !report.numFailedTests && !broken.length ? 1 : 0);
  total.passed += report.numPassedTests;
  total.failed += failed;
  total.skipped += report.numPendingTests + report.numTodoTests;
  console.log(`${failed ? '✗' : '✓'} ${name}: ${report.numPassedTests} passed, ${failed} failed (${seconds} s)`);
  for (const { assertionResults } of report.testResults) {
    for (const test of assertionResults) {
      if (test.status === 'failed')
        console.log(`  ✗ ${test.fullName}\n    ${test.failureMessages.join('\n').slice(0, 2_000)}`);
      if (test.status === 'pending' || test.status === 'skipped') console.log(`  – skipped: ${test.fullName}`);
    }
  }
  for (const file of broken) console.log(`  ✗ ${file.name}: ${file.message.slice(0, 2_000)}`);
  if (failed && !report.numFailedTests && !broken.length) console.log(said);
}

// Two things at a time: the whole is made for two cores.
await Promise.all([
  // Else each of the workers compiles the data files for itself.
  step('data files', bin('tsx'), ['scripts/fillCache.ts']),
  step('types', bin('tsc'), ['--noEmit']).then(() => step('imports run one way', bin('tsx'), ['scripts/rooms.ts'])),
  step('lint and format', bin('biome'), ['check', '--error-on-warnings', '.']),
]);
const build = async () => {
  // One after the other: most of it is reading the data files.
  const chrome = await step('build for Chrome and Edge', bin('vite'), ['build']);
  const firefox = await step('build for Firefox', bin('vite'), ['build'], { BROWSER: 'firefox' });
  const lint = ['lint', '--source-dir', 'dist/firefox', '--warnings-as-errors', '--no-config-discovery'];
  if (firefox) await step('web-ext lint', bin('web-ext'), lint);
  return { chrome, firefox } satisfies Record<BrowserKind, boolean>;
};
const [built] = await Promise.all([build(), suite('unit tests', 'test/unit.config.ts')]);

const browsers = readyBrowsers(['chrome', 'firefox']);
/** Everything that is seen in one browser. */
async function endToEnd(kind: BrowserKind): Promise<void> {
  if (!built[kind]) return;
  if (browsers[kind]) {
    await suite(`end to end in ${kind === 'chrome' ? 'Chromium' : 'Firefox'}`, 'test/e2e/e2e.config.ts', {
      BROWSER: kind,
    });
  } else if (ci) {
    total.failed++;
    console.log(`✗ end to end in ${kind}: no browser. ${advice(kind)}`);
  } else {
    total.skipped++;
    console.log(`– skipped: end to end in ${kind}. ${advice(kind)}`);
  }
}
// Side by side: a browser spends most of a test waiting.
await Promise.all([endToEnd('chrome'), endToEnd('firefox')]);

console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed ? 1 : 0);
