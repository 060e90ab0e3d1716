// Makes a fresh clone ready, then runs a TypeScript file: `node scripts/ready.mjs scripts/demo.ts …`.
// Written in plain JavaScript with nothing but Node, for there is nothing else yet.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Bianzhu needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(2);
}

/** Whether every package of the lockfile that this machine can have is installed in the version it names. */
function installed() {
  const there = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(there)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const found = JSON.parse(readFileSync(there, 'utf8')).packages;
  // Packages for other systems are optional and not installed here.
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => !path || (found[path] ? found[path].version === version : optional),
  );
}

if (!installed()) {
  console.log('Installing packages (npm ci) …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('npm ci failed: see above.');
    process.exit(status ?? 1);
  }
}

const [script, ...rest] = process.argv.slice(2);
const run = spawnSync(process.execPath, [join(root, 'node_modules/tsx/dist/cli.mjs'), join(root, script), ...rest], {
  stdio: 'inherit',
  env: process.env,
});
process.exit(run.status ?? 1);
