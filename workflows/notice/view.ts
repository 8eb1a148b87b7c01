import type { NoticeState, Objection } from './state.ts';

/** Where an objection stands and what came of it; the rest for the office and those who audit it. */
export type ObjectionView =
  | Objection
  | Pick<Objection, 'id' | 'noticeId' | 'receivedOn' | 'status' | 'finding' | 'consequence'>;

export interface NoticeView extends Omit<NoticeState, 'objections'> {
  readonly objections: Readonly<Record<string, ObjectionView>>;
}

/** Of an objection what a public notice tells as well: where it stands and what came of it. */
const outline = ({ id, noticeId, receivedOn, status, finding, consequence }: Objection) => ({
  id,
  noticeId,
  receivedOn,
  status,
  ...(finding === undefined ? {} : { finding }),
  ...(consequence === undefined ? {} : { consequence }),
});

/** Without the instant at which somebody is reminded. */
const untimed = <T extends { readonly wakeAt?: string | undefined }>(of: T | undefined) =>
  of === undefined ? undefined : { ...of, wakeAt: undefined };

/**
 * The notice of a case as somebody may see it. `whole`: the office and those who audit it. To everybody else, the
 * applicant above all, there are no anonymous reports (问题线索), nor who inquires, by which way an objection came, or
 * when what has to be done: the timeline withholds the same.
 */
export const noticeFor = (notice: NoticeState, whole: boolean): NoticeView =>
  whole
    ? notice
    : {
        ...notice,
        publication: untimed(notice.publication),
        recognition: untimed(notice.recognition),
        suspended: untimed(notice.suspended),
        objections: Object.fromEntries(
          Object.entries(notice.objections).map(([id, objection]) => [id, outline(objection)]),
        ),
        leads: {},
      };
