import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Line } from '../../interface/calls.ts';
import { useReference } from '../api/reference.ts';
import { useCommand } from '../api/use-command.ts';
import { announce } from '../app/announce.tsx';
import { Failure } from '../app/failure.tsx';
import { byRanking } from '../round/score-text.ts';
import { type AgendaRow, AgendaRows } from './agenda-rows.tsx';
import { splitNames } from './draft.ts';
import { before } from './stages.ts';
import type { Agenda } from './use-agenda.ts';
import type { SheetProps } from './use-sheet.ts';

interface Props extends Omit<SheetProps, 'own'> {
  readonly agenda?: Agenda;
}

/** What an agenda begins with: what is before the body, by track and ranking, the applicants' own people leaving. */
const useProposed = ({ call, body, lines, agenda }: Props): readonly AgendaRow[] => {
  const { t } = useTranslation('decision');
  const { shortName } = useReference();
  const rowOf = ({ id, name, applicant, partners }: Line): AgendaRow => ({
    caseId: id,
    name,
    leaves: [applicant, ...partners]
      .map((org) => t('agenda.headOf', { org: shortName(org) }))
      .join('、'),
  });
  const known = new Map(lines.map((line) => [line.id, line]));
  const set = (agenda?.items ?? []).map(({ caseId, leaves }) => ({
    ...{ caseId, name: known.get(caseId)?.name ?? caseId },
    leaves: leaves.join('、'),
  }));
  const waiting = before(lines, body.org).filter(
    ({ id }) => !set.some(({ caseId }) => caseId === id),
  );
  const placed = call.tracks.flatMap(({ id }) =>
    waiting.filter(({ track }) => track === id).sort(byRanking),
  );
  return [...set, ...placed.map(rowOf)];
};

/** What is typed of an agenda, until it is saved as a version of its own. */
const useEditing = (props: Props) => {
  const { call, body } = props;
  const { t } = useTranslation('decision');
  const proposed = useProposed(props);
  const [rows, change] = useState<readonly AgendaRow[]>();
  const [reason, setReason] = useState('');
  const close = (): void => change(undefined);
  const set = useCommand(
    { plural: 'calls', id: call.id, command: 'SetAgenda' },
    {
      done: () => {
        close();
        announce(t('agenda.set'));
      },
    },
  );
  const save = (): void => {
    const items = (rows ?? []).map(({ caseId, leaves }) => ({
      caseId,
      leaves: splitNames(leaves),
    }));
    const why = reason.trim() === '' ? {} : { reason: reason.trim() };
    set.mutate({ body: body.org, items, ...why });
  };
  return { rows, change, reason, setReason, close, set, save, begin: () => change(proposed) };
};

/** Sets the agenda, or changes it as a version of its own. */
export const AgendaEditor = (props: Props) => {
  const { t } = useTranslation('decision');
  const { rows, change, reason, setReason, close, set, save, begin } = useEditing(props);
  const title = props.agenda === undefined ? t('agenda.make') : t('agenda.change');
  return (
    <>
      <Button onClick={begin}>{title}</Button>
      <Modal
        open={rows !== undefined}
        width={960}
        title={title}
        okText={t('agenda.save')}
        confirmLoading={set.isPending}
        onOk={save}
        onCancel={close}
      >
        <p className="under">{t('agenda.help')}</p>
        <AgendaRows rows={rows ?? []} change={change} />
        <Input.TextArea
          aria-label={t('agenda.reason')}
          placeholder={t('agenda.reason')}
          style={{ marginTop: 12 }}
          maxLength={500}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
        {set.error !== null && <Failure error={set.error} />}
      </Modal>
    </>
  );
};
