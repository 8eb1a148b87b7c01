import { createHash } from 'node:crypto';
import { field, text } from '../round/api.ts';
import { type Instance, startInstance } from './instance.ts';
import {
  act,
  COUNTY,
  done,
  fill,
  HEAD,
  openCall,
  openCase,
  paper,
  propose,
  publish,
} from './story.ts';

const SCAN = Buffer.from('%PDF-1.4 sealed');

/** A case that was filed with a scan of the unit's document. */
export const fileWithScan = async (instance: Instance): Promise<void> => {
  const id = await openCase(instance);
  await fill(instance, id);
  const head = instance.as(HEAD);
  const sha256 = createHash('sha256').update(SCAN).digest('hex');
  const file = { name: '请示（盖章）.pdf', size: SCAN.length, sha256 };
  const { body } = done(await head.post(`/api/cases/${id}/files`, file));
  const headers = { ...Object(field(body, 'headers')) };
  await fetch(text(body, 'url'), { method: 'PUT', headers, body: SCAN });
  const kase = await head.get(`/api/cases/${id}`);
  await act(head, id, 'SignOff', {
    checkCode: text(kase.body, 'checkCode'),
    document: { ...paper(), file: { ...file, fileId: text(body, 'fileId') } },
  });
  await act(instance.as(COUNTY), id, 'FileCase');
};

/** A system in which something of everything was recorded: files, notices, persons, working copies, open tasks. */
export const played = async (): Promise<Instance> => {
  const instance = await startInstance();
  await openCall(instance);
  await publish(instance, await propose(instance));
  await fileWithScan(instance);
  const draft = await openCase(instance);
  const data = { clusterName: '博兴县商用厨具产业集群' };
  const path = `/api/cases/${draft}/drafts/identity`;
  done(await instance.as(COUNTY).put(path, { version: 0, data }));
  await instance.settled();
  return instance;
};
