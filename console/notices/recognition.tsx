import { Alert, Card, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Line } from '../../interface/calls.ts';
import type { ApplicationCall } from '../../workflows/calls/call.ts';
import { IssueForm } from './issue-form.tsx';

const isHeld = ({ notice }: Line): boolean =>
  notice.suspended ||
  notice.again ||
  notice.objections.some(({ status }) => status === 'received' || status === 'admitted');

/** A title comes next: not for what is recommended upward, and not for what was not selected. */
const isForTitle = (call: ApplicationCall, { outcome }: Line): boolean => {
  const kind = call.outcomes.find(({ id }) => id === outcome?.id)?.kind;
  return kind !== undefined && kind !== 'recommend' && kind !== 'not';
};

const isReady = (call: ApplicationCall, line: Line): boolean =>
  !isHeld(line) &&
  (line.status === 'notice-over' || (line.status === 'proposed' && call.publicNotice.days === 0));

/** Held back by an objection of its own; the others do not wait for it. */
const Held = ({ lines }: { readonly lines: readonly Line[] }) => {
  const { t } = useTranslation('notices');
  if (lines.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      style={{ marginBottom: 12 }}
      title={t('recognise.held', {
        n: lines.length,
        names: lines.map(({ name }) => name).join(t('listMark')),
      })}
      description={t('recognise.heldHelp')}
    />
  );
};

/** 印发认定文件: for those whose notice is over; those that an objection holds are named and stay. */
export const Recognition = ({
  call,
  lines,
}: {
  readonly call: ApplicationCall;
  readonly lines: readonly Line[];
}) => {
  const { t } = useTranslation('notices');
  const titled = lines.filter((line) => isForTitle(call, line));
  const ready = titled.filter((line) => isReady(call, line));
  const held = titled.filter(
    (line) => isHeld(line) && (line.status === 'notice' || line.status === 'notice-over'),
  );
  const waiting = titled.filter((line) => line.status === 'notice' && !isHeld(line));
  if (ready.length + held.length + waiting.length === 0) return null;
  return (
    <Card
      size="small"
      style={{ marginBottom: 16 }}
      title={
        <>
          {t('recognise.title')}{' '}
          {waiting.length > 0 && <Tag>{t('recognise.waiting', { n: waiting.length })}</Tag>}
        </>
      }
    >
      <Held lines={held} />
      {ready.length > 0 ? <IssueForm call={call} ready={ready} /> : t('recognise.none')}
    </Card>
  );
};
