import * as z from 'zod';
import { said } from '../../../engine/bilingual.ts';
import { command, event } from '../../../engine/messages.ts';
import { Instant } from '../../calendar/instant.ts';
import { byOffice } from '../../may.ts';
import { FileRef } from '../../orgs/document.ts';

/** Where the notice stands on the government's site. */
export const site = {
  url: z.url({
    protocol: /^https?$/,
    error: said(
      '应为以http://或https://开头的网址',
      'is an address that begins with http:// or https://',
    ),
  }),
  screenshot: FileRef.optional(),
};

const url = 'https://gxj.binzhou.gov.cn/art/2026/10/9/art_1.html';

export const websiteCommands = {
  RecordWebsite: command({
    title: { zh: '登记政府网站公示页', en: 'Record where it stands on the government’s site' },
    body: () => z.strictObject({ ...site, screenshot: FileRef, seenAt: Instant }),
    may: byOffice,
    refusals: ['NoticeNotPublished', 'SeenInFuture'],
    example: {
      url,
      screenshot: { fileId: 'f-1', name: '公示截图.png', sha256: 'b'.repeat(64), size: 300_000 },
      seenAt: '2026-09-25T01:30:00.000Z',
    },
  }),
};

export const websiteEvents = {
  WebsiteRecorded: event({
    v: 1,
    title: { zh: '已登记公示网页', en: 'The web page is recorded' },
    audience: 'public',
    data: () => z.object({ ...site, seenAt: Instant }),
  }),
};
