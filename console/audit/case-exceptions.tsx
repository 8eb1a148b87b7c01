import { Link } from '@tanstack/react-router';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { HistoryItem } from '../../interface/history.ts';
import { EXCEPTIONS } from '../../workflows/audit/exceptions.ts';
import { type FoundPaperFault, PAPER_FAULTS, type Paper } from '../../workflows/audit/papers.ts';

import { ActorLine } from '../case/event-line.tsx';
import { useMoment } from '../display/moment.tsx';
import { Part } from '../display/part.tsx';
import { PlainTable } from '../display/plain-table.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { type CaseException, findingsIn } from './findings.ts';

const Exception = ({ id, of }: { readonly id: string; readonly of: CaseException }) => {
  const { say } = useLanguage();
  const { minute } = useMoment();
  const { kind, event } = of;
  return (
    <tr>
      <td>
        <Tag color="orange">{say(EXCEPTIONS[kind])}</Tag>
      </td>
      <td>
        <Link to="/audit/cases/$id" params={{ id }} search={{ version: event.seq }}>
          {say(event.title)}
        </Link>
      </td>
      <td className="number">{minute(event.at)}</td>
      <td>
        <ActorLine event={event} />
      </td>
    </tr>
  );
};

const Exceptions = ({
  id,
  found,
}: {
  readonly id: string;
  readonly found: readonly CaseException[];
}) => {
  const { t } = useTranslation('audit');
  if (found.length === 0) return <p>{t('exceptions.none')}</p>;
  return (
    <PlainTable
      caption={t('exceptions.ofCase')}
      heads={[t('exceptions.kind'), t('hits.act'), t('hits.at'), t('hits.who')]}
    >
      {found.map((one) => (
        <Exception key={`${one.kind} ${one.event.seq}`} id={id} of={one} />
      ))}
    </PlainTable>
  );
};

const PaperName = ({ paper }: { readonly paper: Paper }) => {
  const { t } = useTranslation('audit');
  const { day } = useMoment();
  const { number, title, date, recordedOn, seq } = paper;
  return (
    <>
      《{title}》{number}，{day(date)}
      <div className="under">{t('papers.recorded', { seq, day: day(recordedOn) })}</div>
    </>
  );
};

const Papers = ({ found }: { readonly found: readonly FoundPaperFault[] }) => {
  const { t } = useTranslation('audit');
  const { say } = useLanguage();
  if (found.length === 0) return <p>✓ {t('papers.none')}</p>;
  return (
    <PlainTable
      caption={t('papers.title')}
      heads={[t('papers.fault'), t('papers.paper'), t('papers.other')]}
    >
      {found.map(({ fault, paper, other }) => (
        <tr key={`${fault} ${paper.seq} ${other?.seq}`}>
          <td>
            <Tag color="orange">{say(PAPER_FAULTS[fault])}</Tag>
          </td>
          <td>
            <PaperName paper={paper} />
          </td>
          <td>{other === undefined ? '—' : <PaperName paper={other} />}</td>
        </tr>
      ))}
    </PlainTable>
  );
};

/** What was out of the ordinary in this case, and what the machine finds odd about its papers. */
export const CaseExceptions = ({
  id,
  items,
}: {
  readonly id: string;
  readonly items: readonly HistoryItem[];
}) => {
  const { t } = useTranslation('audit');
  const { exceptions, papers } = findingsIn(items);
  return (
    <div className="stack">
      <Part title={t('exceptions.ofCase')}>
        <Exceptions id={id} found={exceptions} />
      </Part>
      <Part title={t('papers.title')}>
        <p className="under">{t('papers.what')}</p>
        <Papers found={papers} />
      </Part>
    </div>
  );
};
