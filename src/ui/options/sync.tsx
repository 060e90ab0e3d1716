import { useEffect, useId, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { type Saying, say } from '../../extension/say.ts';
import { askBackground } from '../../extension/send.ts';
import { folderAddress, originOf } from '../../notebook/sync/address.ts';
import type { SyncStatus } from '../../notebook/sync/kept-sync.ts';
import type { SyncReason } from '../../notebook/sync/transport.ts';

const PROBLEMS: Record<SyncReason, Saying> = {
  unreachable: 'syncUnreachable',
  'no-permission': 'syncNoPermission',
  denied: 'syncDenied',
  'not-found': 'syncNotFound',
  'not-webdav': 'syncNotWebdav',
  'no-room': 'syncNoRoom',
  server: 'syncServer',
  'storage-full': 'storageFull',
  contended: 'syncContended',
};

/** Syncing over the reader's own WebDAV server: off until it is set up here. */
export function SyncSection() {
  const [status, setStatus] = useState<SyncStatus | null>(null);
  const [busy, setBusy] = useState(false);
  const [message, setMessage] = useState<string | null>(null);
  useEffect(() => void askBackground('sync.status', {}).then(setStatus, () => undefined), []);
  if (!status) return null;

  const during = async (asked: Promise<SyncStatus>) => {
    setBusy(true);
    setMessage(null);
    await asked.then(setStatus, () => setMessage(say('failed')));
    setBusy(false);
  };
  const setUp = (address: string, user: string, password: string) => {
    const folder = folderAddress(address);
    if (!folder) return setMessage(say('syncBadAddress'));
    // At once, while the click counts as the reader's wish: the browser asks for this server and no other.
    void browser.permissions.request({ origins: [originOf(folder)] }).then(granted => {
      if (granted) return during(askBackground('sync.set', { address: folder, user, password }));
      setMessage(say('syncNoPermission'));
    });
  };
  const end = () => {
    const { address } = status;
    void during(askBackground('sync.end', {})).then(() =>
      browser.permissions.remove({ origins: [originOf(address)] }).catch(() => false),
    );
  };

  return (
    <section class="sync">
      <h2>{say('sync')}</h2>
      <p>{say('syncAbout')}</p>
      {status.on ? (
        <>
          <p>
            {status.user} · {status.address}
          </p>
          <p class={status.problem ? 'problem' : 'hint'} role="status">
            {busy ? say('syncBusy') : words(status)}
          </p>
          <p class="bar">
            <button type="button" disabled={busy} onClick={() => void during(askBackground('sync.now', {}))}>
              {say('syncNow')}
            </button>
            <button type="button" class="quiet" disabled={busy} onClick={end}>
              {say('syncEnd')}
            </button>
          </p>
        </>
      ) : (
        <Access onSet={setUp} busy={busy} />
      )}
      {message && (
        <p class="problem" role="alert">
          {message}
        </p>
      )}
    </section>
  );
}

/** Where the reader's files lie, and as whom. */
function Access({ onSet, busy }: { onSet: (address: string, user: string, password: string) => void; busy: boolean }) {
  const [address, setAddress] = useState('');
  const [user, setUser] = useState('');
  const [password, setPassword] = useState('');
  return (
    <form
      onSubmit={event => {
        event.preventDefault();
        onSet(address, user, password);
      }}
    >
      <Field label={say('syncAddress')} type="url" value={address} onInput={setAddress} hint="https://…/dav/" />
      <Field label={say('syncUser')} type="text" value={user} onInput={setUser} />
      <Field label={say('syncPassword')} type="password" value={password} onInput={setPassword} />
      <p class="hint">{say('syncPasswordHint')}</p>
      <p class="bar">
        <button type="submit" disabled={busy || !address || !user}>
          {say('syncSet')}
        </button>
        {busy && <span role="status">{say('syncBusy')}</span>}
      </p>
    </form>
  );
}

function Field(props: {
  label: string;
  type: 'url' | 'text' | 'password';
  value: string;
  onInput: (value: string) => void;
  hint?: string;
}) {
  const id = useId();
  return (
    <div class="choice">
      <label for={id}>{props.label}</label>
      <input
        id={id}
        type={props.type as 'text'}
        value={props.value}
        placeholder={props.hint}
        autocomplete="off"
        spellcheck={false}
        onInput={event => props.onInput(event.currentTarget.value)}
      />
    </div>
  );
}

function words({ problem, last, devices, unreadable }: SyncStatus): string {
  const when = last && say('syncLast', new Date(last).toLocaleString(browser.i18n.getUILanguage()));
  const parts = [
    problem ? say(PROBLEMS[problem]) : null,
    when,
    problem ? null : say('syncDevices', devices),
    unreadable ? say('syncUnreadable', unreadable) : null,
  ];
  return parts.filter(Boolean).join(' · ');
}
