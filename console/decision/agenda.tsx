import { Alert, Card, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../api/address.ts';
import { Download } from '../display/download.tsx';
import { useMoment } from '../display/moment.tsx';
import { PlainTable } from '../display/plain-table.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { AgendaEditor } from './agenda-editor.tsx';
import { before } from './stages.ts';
import { type Agenda, useAgenda } from './use-agenda.ts';
import type { SheetProps } from './use-sheet.ts';

const Items = ({ agenda, lines }: { readonly agenda: Agenda } & Pick<SheetProps, 'lines'>) => {
  const { t } = useTranslation('decision');
  const { minute } = useMoment();
  const { version, at, reason, items } = agenda;
  const nameOf = new Map(lines.map(({ id, name }) => [id, name]));
  return (
    <>
      <p className="under">
        {t('agenda.version', { version, at: minute(at) })}
        {reason !== undefined && t('agenda.because', { reason })}
      </p>
      <PlainTable
        caption={t('agenda.label')}
        heads={[t('agenda.item'), t('agenda.name'), t('agenda.leaves')]}
      >
        {items.map(({ caseId, leaves }, index) => (
          <tr key={caseId}>
            <td className="number">{index + 1}</td>
            <td>{nameOf.get(caseId) ?? caseId}</td>
            <td>{leaves.length === 0 ? t('agenda.nobody') : leaves.join(t('listMark'))}</td>
          </tr>
        ))}
      </PlainTable>
    </>
  );
};

const APART = { marginBottom: 16 };

/** 会议议程 of a body: what is before its meeting in which order, and who leaves for which item; set by the office. */
export const AgendaCard = ({
  call,
  body,
  lines,
  office,
}: Omit<SheetProps, 'own'> & { readonly office: boolean }) => {
  const { t } = useTranslation('decision');
  const { say } = useLanguage();
  const agenda = useAgenda(call.id, body.org);
  const waiting = before(lines, body.org);
  if (agenda === undefined && (!office || waiting.length === 0)) return null;
  return (
    <Card size="small" title={t('agenda.title', { body: say(body.title) })} style={APART}>
      {agenda === undefined ? (
        <Alert type="info" showIcon title={t('agenda.none')} />
      ) : (
        <Items agenda={agenda} lines={lines} />
      )}
      <Flex gap={8} wrap style={{ marginTop: 12 }}>
        {agenda !== undefined && (
          <Download
            path={api('/api/calls/{id}/documents/agenda.docx', { id: call.id, body: body.org })}
            label={t('agenda.paper')}
          />
        )}
        {office && (
          <AgendaEditor
            key={agenda?.version}
            call={call}
            body={body}
            lines={lines}
            {...(agenda === undefined ? {} : { agenda })}
          />
        )}
      </Flex>
    </Card>
  );
};
