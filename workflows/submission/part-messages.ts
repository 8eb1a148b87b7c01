import * as z from 'zod';
import { bilingual } from '../../engine/bilingual.ts';
import { command, event, holding, strictly } from '../../engine/messages.ts';
import { Decimal } from '../decimal/decimal.ts';
import { PartId } from '../form/form.ts';
import { FileRef } from '../orgs/document.ts';
import { OrgId } from '../orgs/org.ts';
import { clerk, partnerClerk, partnerHead, recommendingOffice, unitHead } from './applicants.ts';
import { FileKind } from './file-kind.ts';

/** A figure, as `section.field`. */
const Proved = z.string().max(130);

export const sha256 = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
const attached = {
  fileId: 'f-1',
  name: '产值证明.pdf',
  sha256,
  size: 120_000,
  contentType: 'application/pdf',
};

export const partCommands = {
  ConfirmPart: command({
    title: bilingual('确认锁定', 'Confirm and lock a part'),
    body: () => z.strictObject({ part: PartId, draftVersion: z.int().min(0) }),
    may: [clerk, partnerClerk, recommendingOffice],
    refusals: [
      'PartnershipUnanswered',
      'NotEditable',
      'WindowClosed',
      'NoSuchPart',
      'NotYourPart',
      'NotToBeCorrected',
      'NothingSaved',
      'DraftMoved',
      'AlreadyConfirmed',
      'PartInvalid',
    ],
    example: { part: 'size', draftVersion: 12 },
    needs: ['call-live', 'drafts', 'previous', 'periods', 'before'],
  }),
  ReopenPart: command({
    title: bilingual('解除锁定', 'Unlock a part'),
    body: () => z.strictObject({ part: PartId }),
    may: [clerk, partnerClerk, recommendingOffice],
    refusals: [
      'PartnershipUnanswered',
      'NotEditable',
      'WindowClosed',
      'NoSuchPart',
      'NotYourPart',
      'NotConfirmed',
    ],
    example: { part: 'partnerPart@371621' },
    needs: ['call-live'],
  }),
  AttachFile: command({
    title: bilingual('上传材料', 'Attach a file'),
    body: strictly(() => ({
      ...FileRef.shape,
      contentType: z.string().min(3).max(100),
      kind: FileKind,
      /** The figure that it proves, as `section.field`. */
      field: Proved.optional(),
    })),
    may: [clerk, unitHead, partnerClerk, partnerHead, recommendingOffice],
    refusals: [
      'PartnershipUnanswered',
      'NotEditable',
      'WindowClosed',
      'FileUnusable',
      'NoSuchField',
    ],
    example: { ...attached, kind: 'evidence', field: 'size.output' },
    needs: ['call-live', 'files'],
  }),
  DetachFile: command({
    title: bilingual('移除材料', 'Detach a file'),
    body: strictly(() => ({
      fileId: z.string().min(1).max(100),
      /** Only from the figure `section.field`; without it from everything that one's organisation attached it to. */
      field: Proved.optional(),
    })),
    may: [clerk, unitHead, partnerClerk, partnerHead, recommendingOffice],
    refusals: ['NotEditable', 'WindowClosed', 'NotAttached', 'NotYourFile'],
    example: { fileId: 'f-1', field: 'size.output' },
    needs: ['call-live'],
  }),
};

/** A figure that must be explained: it moved far from the earlier application's, or cannot well be by itself. */
export const FigureWarning = z.object({
  /** Key of the explanation, e.g. `large-change:size.output`. */
  rule: z.string(),
  path: z.string(),
  previous: Decimal,
  current: Decimal,
  /** About 10,000 times as much or as little: 万元 entered for 亿元, or the reverse. */
  unitSlip: z.boolean(),
  /** What `previous` is: of the earlier application where nothing is said, the year before, or the region's size. */
  /** Of a report: last quarter's, the like period's, or what the legal persons in place come to. */
  kind: z.enum(['years', 'region', 'cumulative', 'like-period', 'consolidated']).optional(),
});
export type FigureWarning = z.infer<typeof FigureWarning>;

const AttachedData = z.object({
  ...FileRef.shape,
  contentType: z.string(),
  kind: FileKind,
  field: z.string().optional(),
  org: OrgId,
});

export const partEvents = {
  PartConfirmed: event({
    v: 1,
    title: bilingual('确认锁定', 'Part confirmed'),
    audience: 'told',
    data: holding(() => ({
      part: PartId,
      org: OrgId,
      /** Hash under which the values are kept. */
      content: z.string(),
      draftVersion: z.int().min(0),
      warnings: z.array(FigureWarning),
      /** Of a part that was filed: the fields that say something else than what stood there. */
      changed: z.array(z.string()).optional(),
    })),
  }),
  PartReopened: event({
    v: 1,
    title: bilingual('解除锁定', 'Part unlocked'),
    audience: 'told',
    data: () => z.object({ part: PartId, org: OrgId }),
  }),
  FileAttached: event({
    v: 1,
    title: bilingual('上传材料', 'File attached'),
    audience: 'told',
    data: () => AttachedData,
  }),
  FilesTakenOver: event({
    v: 1,
    title: bilingual('带入下级申报材料', 'Files taken over from the level below'),
    audience: 'told',
    data: holding(() => ({
      /** Each with the case in whose store its bytes lie: they are not copied. */
      files: z.array(AttachedData.extend({ from: z.string() })).min(1),
    })),
  }),
  FileDetached: event({
    v: 1,
    title: bilingual('移除材料', 'File detached'),
    /** Without `org` and `kind`: from a time when a file could be attached but once. */
    audience: 'told',
    data: () =>
      AttachedData.pick({ fileId: true, field: true }).extend(
        AttachedData.pick({ org: true, kind: true }).partial().shape,
      ),
  }),
};
