import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PROGRAM = ['/usr/sbin/apache2', '/usr/sbin/httpd'].find(existsSync) ?? null;
const MODULES = ['/usr/lib/apache2/modules', '/usr/lib/httpd/modules', '/usr/lib64/httpd/modules'].find(existsSync);
const NOBODY = 65_534;

/** Why there is no real server on this machine, or null where there is one. */
export const noApache: string | null =
  PROGRAM && MODULES && existsSync(join(MODULES, 'mod_dav_fs.so'))
    ? null
    : 'no Apache with mod_dav here (on Debian: apt install apache2-bin)';

/** Apache with mod_dav on loopback, a folder of its own, one user. */
export class Apache {
  private constructor(
    private readonly process: ChildProcess,
    private readonly root: string,
    readonly address: string,
  ) {}

  static async open(user: string, password: string): Promise<Apache> {
    const root = mkdtempSync(join(tmpdir(), 'bianzhu-dav-'));
    const port = await freePort();
    for (const folder of ['files/dav', 'locks']) mkdirSync(join(root, folder), { recursive: true });
    // {SHA} is a hash that Apache reads without a further module.
    const hash = spawnSync('openssl', ['dgst', '-sha1', '-binary'], { input: password }).stdout.toString('base64');
    writeFileSync(join(root, 'users'), `${user}:{SHA}${hash}\n`);
    const rooted = process.getuid?.() === 0;
    if (rooted) {
      chmodSync(root, 0o755);
      for (const folder of ['files', 'files/dav', 'locks']) chownSync(join(root, folder), NOBODY, NOBODY);
    }
    const modules = [
      ['mpm_event', 'mod_mpm_event'],
      ['authn_core', 'mod_authn_core'],
      ['authn_file', 'mod_authn_file'],
      ['authz_core', 'mod_authz_core'],
      ['authz_user', 'mod_authz_user'],
      ['auth_basic', 'mod_auth_basic'],
      ['dav', 'mod_dav'],
      ['dav_fs', 'mod_dav_fs'],
    ].map(([name, file]) => `LoadModule ${name}_module ${join(MODULES!, `${file}.so`)}`);
    writeFileSync(
      join(root, 'httpd.conf'),
      `${modules.join('\n')}
ServerName localhost
ServerRoot ${root}
Listen 127.0.0.1:${port}
PidFile ${root}/httpd.pid
ErrorLog ${root}/error.log
DocumentRoot ${root}/files
DavLockDB ${root}/locks/db
StartServers 1
${rooted ? `User #${NOBODY}\nGroup #${NOBODY}` : ''}
<Directory ${root}/files>
  Dav On
  AuthType Basic
  AuthName bianzhu
  AuthUserFile ${root}/users
  Require valid-user
</Directory>
`,
    );
    const child = spawn(PROGRAM!, ['-f', join(root, 'httpd.conf'), '-DFOREGROUND'], { stdio: 'ignore' });
    const apache = new Apache(child, root, `http://127.0.0.1:${port}/dav/`);
    for (let tries = 0; tries < 100; tries++) {
      if (await fetch(apache.address).catch(() => null)) return apache;
      await new Promise(done => setTimeout(done, 50));
    }
    await apache.close();
    throw new Error('Apache does not answer');
  }

  async close(): Promise<void> {
    const ended = new Promise(done => this.process.once('exit', done));
    this.process.kill('SIGTERM');
    await ended;
    rmSync(this.root, { recursive: true, force: true });
  }
}

function freePort(): Promise<number> {
  return new Promise(done => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => done(port));
    });
  });
}
