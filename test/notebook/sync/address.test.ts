import { expect, it } from 'vitest';
import { folderAddress, originOf } from '../../../src/notebook/sync/address.ts';

it('takes a folder over https, and over http only in the reader’s own network', () => {
  expect(folderAddress(' https://dav.example/files/me?x=1#top ')).toBe('https://dav.example/files/me/');
  for (const near of ['127.0.0.1:8080', 'localhost', '192.168.1.5', '10.0.0.2', '172.20.0.1', 'nas', 'nas.local'])
    expect(folderAddress(`http://${near}/dav`)).toBe(`http://${near}/dav/`);
  for (const far of ['http://dav.example/', 'http://172.32.0.1/', 'ftp://nas/', 'dav.example', '', 'javascript:1'])
    expect(folderAddress(far)).toBeNull();
  expect(folderAddress('https://me:secret@dav.example/')).toBeNull();
});

it('asks for that server alone', () => {
  expect(originOf('https://dav.example:8443/files/')).toBe('https://dav.example/*');
});
