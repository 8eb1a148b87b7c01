import { Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Line } from '../../interface/calls.ts';
import type { ApplicationCall } from '../../workflows/calls/call.ts';
import type { DecisionBody } from '../../workflows/calls/call-parts.ts';
import { announce } from '../app/announce.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { useCovering } from '../round/use-covering.ts';
import { type Draft, lackingIn, samePlace, startingDraft } from './draft.ts';
import { type Agenda, byAgenda, leavesFor, useAgenda } from './use-agenda.ts';
import { type Paper, useRecording } from './use-recording.ts';

export interface SheetProps {
  readonly call: ApplicationCall;
  readonly body: DecisionBody;
  /** Applications that are before this body. */
  readonly lines: readonly Line[];
  /** Whether the body itself enters it; else the office does, on its behalf. */
  readonly own: boolean;
}

const useDrafts = (agenda: Agenda | undefined) => {
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({});
  return {
    draftOf: (line: Line): Draft => drafts[line.id] ?? startingDraft(line, leavesFor(agenda, line)),
    change: (line: Line, draft: Draft): void =>
      setDrafts((before) => ({ ...before, [line.id]: draft })),
  };
};

/** What is entered of each application, which of them the document covers, and how it is sent. */
export const useSheet = ({ call, body, lines, own }: SheetProps) => {
  const { t } = useTranslation('decision');
  const { say } = useLanguage();
  const [form] = Form.useForm<Paper>();
  const agenda = useAgenda(call.id, body.org);
  const { draftOf, change } = useDrafts(agenda);
  const { covers, selection } = useCovering();
  const [tried, setTried] = useState(false);
  const rows = [...lines].sort(byAgenda(agenda));
  const covered = rows.filter(({ id }) => covers(id));
  const recording = useRecording({ call, body: body.org, own, lines: covered, draftOf, form });
  const start = async (trying: boolean): Promise<void> => {
    try {
      await form.validateFields();
    } catch {
      return;
    }
    setTried(trying);
    const well = await (trying ? recording.tryOut() : recording.record());
    if (!well || trying) return;
    form.resetFields();
    announce(own ? t('sheet.recorded', { body: say(body.title) }) : t('sheet.recordedOnBehalf'));
  };
  return {
    ...{ form, draftOf, change, selection, rows, covered, recording, tried, start },
    lacking: covered.filter(
      (line) => lackingIn(draftOf(line), line, call, body.voting) !== undefined,
    ).length,
    /** Applications that were given one place, by name. */
    twins: samePlace(covered.map((line) => ({ line, draft: draftOf(line) }))),
  };
};

export type Sheet = ReturnType<typeof useSheet>;
