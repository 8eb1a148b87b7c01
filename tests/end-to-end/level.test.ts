import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLogger } from '../../adapters/logger.ts';
import type { ReferenceData } from '../../functions/kinds/reference.ts';
import { referenceData } from '../../functions/wiring/reference-data.ts';
import { type System, startSystem } from '../../local/system.ts';
import { field, list, text } from '../round/api.ts';
import { ask, MORNING, personOf } from './instance.ts';
import {
  type As,
  accept,
  CITY,
  decide,
  done,
  openCall,
  PROVINCE,
  paper,
  REGION,
  type Rung,
  recognise,
  recommend,
  send,
  withRegion,
} from './ladder.ts';

const COUNTY = 'county:371625';
const PROOF = Buffer.from('%PDF-1.4 what the county attached');
const NAMES = ['商用厨具集群', '高端铝业集群', '绳网集群'] as const;
const FILLED = {
  identity: { clusterName: '产业集群', industry: '制造业' },
  size: { revenue: '121.5', tax: '3.2', accidents: 'no' },
} as const;

/** From the county to the top of these rungs, by people over HTTP; nobody sends a case from one level to the next. */
const climb = (title: string, reference: ReferenceData, rungs: readonly Rung[]) =>
  describe(title, () => {
    const folder = mkdtempSync(join(tmpdir(), 'tidu-level-'));
    const held: { system?: System } = {};
    const tokens = new Map<string, string>();
    const system = (): System => held.system ?? expect.unreachable('not started');
    const internal = (path: string) =>
      ask(system().origin, 'GET', `/internal/${path}`, {
        headers: { 'x-tidu-secret': system().secret },
      });
    const as: As = (alias) =>
      personOf(system().origin, async () => {
        const known =
          tokens.get(alias) ??
          text((await internal(`token?as=${encodeURIComponent(alias)}`)).body, 'token');
        tokens.set(alias, known);
        return { authorization: `Bearer ${known}` };
      });
    const officeOf = ({ office }: Rung) =>
      as(office === 'BZ-OFFICE' ? 'office' : `office:${office}`);
    const settled = () => internal('settled');
    const read = async (rung: Rung, path: string) => done(await officeOf(rung).get(path)).body;
    const top = rungs.at(-1) ?? PROVINCE;
    const ids: string[] = [];
    const at = (index: number, rung: Rung): string =>
      [ids[index], ...rungs.slice(1, rungs.indexOf(rung) + 1).map(({ level }) => level)].join('-');
    const status = async (index: number, rung: Rung) =>
      text(await read(rung, `/api/cases/${at(index, rung)}`), 'status');

    beforeAll(async () => {
      held.system = await startSystem({
        folder,
        port: 0,
        demo: true,
        log: createLogger('level', 'ERROR'),
        startAt: new Date(MORNING),
        reference,
      });
      for (const [index, rung] of rungs.entries()) await openCall(as, rung, rungs[index + 1]);
    });
    afterAll(async () => {
      await held.system?.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    const attachProof = async (id: string): Promise<void> => {
      const clerk = as(COUNTY);
      const announced = {
        name: '证明.pdf',
        size: PROOF.length,
        sha256: createHash('sha256').update(PROOF).digest('hex'),
        contentType: 'application/pdf',
      };
      const { body } = done(await clerk.post(`/api/cases/${id}/files`, announced));
      await fetch(text(body, 'url'), { method: 'PUT', body: new Uint8Array(PROOF) });
      const fileId = text(body, 'fileId');
      await send(clerk, `cases/${id}`, 'AttachFile', { ...announced, fileId, kind: 'evidence' });
    };

    const fileOne = async (name: string): Promise<string> => {
      const clerk = as(COUNTY);
      const opened = await clerk.post('/api/cases', {
        callId: CITY.callId,
        track: 'only',
        name,
        applicant: '371625',
      });
      const id = text(done(opened).body, 'id');
      for (const [part, data] of Object.entries(FILLED)) {
        done(await clerk.put(`/api/cases/${id}/drafts/${part}`, { version: 0, data }));
        await send(clerk, `cases/${id}`, 'ConfirmPart', { part, draftVersion: 1 });
      }
      await attachProof(id);
      const { body } = done(await as('head:371625').get(`/api/cases/${id}`));
      await send(as('head:371625'), `cases/${id}`, 'SignOff', {
        checkCode: text(body, 'checkCode'),
      });
      await send(clerk, `cases/${id}`, 'FileCase');
      return id;
    };

    it('goes up by one letter, and opens at the next level filed and frozen as it was sent', async () => {
      for (const name of NAMES) ids.push(await fileOne(name));
      for (const id of ids) {
        await accept(as, CITY, id);
        await decide(as, CITY, id, 'recommend');
      }
      await recommend(as, CITY, ids);
      await settled();
      const next = rungs[1] ?? top;
      expect(await status(0, CITY)).toBe('recommended');
      expect(await status(0, next)).toBe('formal-review');
      const below = list(await read(CITY, `/api/cases/${at(0, CITY)}/parts`), 'items');
      const above = list(await read(next, `/api/cases/${at(0, next)}/parts`), 'items');
      const sent = (items: readonly unknown[]) =>
        items.map((item) => [text(item, 'part'), text(item, 'hash'), Object(item).data]);
      expect(above).toHaveLength(2);
      expect(sent(above)).toEqual(sent(below));
    });

    it('what the county attached is read at the next level, byte for byte', async () => {
      const kase = await read(rungs[1] ?? top, `/api/cases/${at(0, rungs[1] ?? top)}`);
      const [attached] = Object.values(Object(field(kase, 'submission', 'files')));
      const fileId = text(attached, 'fileId');
      const file = await read(
        rungs[1] ?? top,
        `/api/cases/${at(0, rungs[1] ?? top)}/files/${fileId}`,
      );
      const bytes = await (await fetch(text(file, 'url'))).arrayBuffer();
      expect(Buffer.from(bytes).equals(PROOF)).toBe(true);
    });

    it('is returned for correction to the office that recommended it', async () => {
      const next = rungs[1] ?? top;
      const id = at(1, next);
      await send(officeOf(next), `cases/${id}`, 'ReturnForCorrection', {
        items: [{ path: 'size.revenue', reason: '请核对' }],
      });
      const inbox = list(await read(CITY, `/api/cases/${id}/tasks`), 'items');
      expect(inbox.map((task) => text(task, 'kind'))).toContain('correction');
      const prefill = list(await read(CITY, `/api/cases/${id}/prefill`), 'items');
      const size = Object(prefill.find((item) => text(item, 'part') === 'size'));
      expect(size).toMatchObject({ data: { revenue: '121.5' }, source: { kind: 'confirmed' } });
      const office = as('office');
      const data = { ...size.data, revenue: '120.9' };
      done(await office.put(`/api/cases/${id}/drafts/size`, { version: 0, data }));
      await send(office, `cases/${id}`, 'ConfirmPart', { part: 'size', draftVersion: 1 });
      await send(office, `cases/${id}`, 'AnswerReturn', {
        answers: [{ path: 'size.revenue', answer: '已核对' }],
      });
      expect(await status(1, next)).toBe('formal-review');
      // What the city sent stays as it was sent.
      const parts = list(await read(CITY, `/api/cases/${at(1, CITY)}/parts`), 'items');
      expect(JSON.stringify(parts)).toContain('121.5');
    });

    it('goes on from level to level, and ends above when it is withdrawn below', async () => {
      for (const [index, rung] of rungs.entries()) {
        if (index === 0 || rung === top) continue;
        for (const n of [0, 1, 2]) {
          await accept(as, rung, at(n, rung));
          await decide(as, rung, at(n, rung), 'recommend');
        }
        await recommend(as, rung, [at(0, rung), at(1, rung), at(2, rung)]);
        await settled();
      }
      expect(await status(2, top)).toBe('formal-review');
      const before = rungs.at(-2) ?? CITY;
      await send(
        officeOf(before),
        `recommendations/rec-${before.callId}`,
        'WithdrawRecommendation',
        {
          caseId: at(2, before),
          document: paper(before.code),
          reason: '核心企业发生安全事故',
        },
      );
      await settled();
      expect(await status(2, before)).toBe('recommendation-withdrawn');
      expect(await status(2, top)).toBe('withdrawn');
    });

    it('is decided at the top, and every level below knows without typing it again', async () => {
      await accept(as, top, at(0, top));
      await decide(as, top, at(0, top), 'recognised');
      await recognise(as, top, at(0, top));
      await accept(as, top, at(1, top));
      await decide(as, top, at(1, top), 'not');
      await settled();
      expect(await status(0, top)).toBe('recognised');
      expect(await status(1, top)).toBe('not-selected');
      // Below nothing is known of it before the office above releases its results.
      const under = rungs.at(-2) ?? CITY;
      expect(await status(1, under)).toBe('recommended');
      await send(officeOf(top), `calls/${top.callId}`, 'ReleaseResults', {});
      await settled();
      for (const rung of rungs.slice(0, -1)) {
        expect([rung.level, await status(0, rung)]).toEqual([rung.level, 'selected']);
        expect([rung.level, await status(1, rung)]).toEqual([rung.level, 'not-selected-upstream']);
        const kase = await read(rung, `/api/cases/${at(0, rung)}`);
        expect(list(kase, 'recommendation', 'outcomes')).toMatchObject([
          { level: top.level, outcome: 'selected', decidedIn: at(0, top) },
        ]);
        const batch = await read(rung, `/api/recommendations/rec-${rung.callId}`);
        expect(text(batch, 'status')).toBe('answered');
        const batches = list(await read(rung, '/api/recommendations'), 'items');
        expect(batches.map((one) => text(one, 'id'))).toEqual([`rec-${rung.callId}`]);
      }
    });

    it('leaves one title on the cluster’s record, of the level that gave it', async () => {
      const kase = await read(CITY, `/api/cases/${at(0, CITY)}`);
      const cluster = text(kase, 'clusterId');
      const { body } = await ask(system().origin, 'GET', `/public/clusters/${cluster}`);
      expect(list(body, 'titles')).toMatchObject([{ level: top.level, standing: 'valid' }]);
      expect(body).toMatchObject({ tier: { level: top.level } });
    });
  });

climb('a case between two offices on the system', referenceData, [CITY, PROVINCE]);
climb('a level that is added as data alone', withRegion(), [CITY, REGION, PROVINCE]);
