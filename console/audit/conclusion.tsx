import { Button, Card, Flex, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../interface/cases.ts';
import type { HistoryItem } from '../../interface/history.ts';
import { roleName } from '../../workflows/account/roles.ts';
import { EXCEPTIONS, type ExceptionKind } from '../../workflows/audit/exceptions.ts';
import { PAPER_FAULTS } from '../../workflows/audit/papers.ts';
import { useReference } from '../api/reference.ts';

import { isTold } from '../case/timeline-rows.ts';
import { useListed } from '../display/listed.ts';
import { useMoment } from '../display/moment.tsx';
import { PlainTable } from '../display/plain-table.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { serverNow } from '../session/clock.ts';
import { useSession } from '../session/session.ts';
import { findingsIn } from './findings.ts';
import type { Verifying } from './use-verification.ts';
import { firstFault, isSound } from './verify.ts';

interface Props {
  readonly kase: CaseAnswer;
  readonly items: readonly HistoryItem[];
  readonly verifying: Verifying;
}

/** The result of the verification in a sentence, as the paper shall bear it. */
const useChainSentence = ({ verification: found }: Verifying): string => {
  const { t } = useTranslation('audit');
  if (found === undefined || !found.finished) return t('conclusion.notChecked');
  if (isSound(found))
    return t('conclusion.sound', { count: found.total, contents: found.contents.total });
  const fault = firstFault(found);
  return fault === undefined
    ? t('conclusion.unsound')
    : t('conclusion.unsoundAt', { seq: fault.seq });
};

const Line = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <tr>
    <th scope="row">{title}</th>
    <td className="lines">{children}</td>
  </tr>
);

const useFindingSentences = (items: readonly HistoryItem[]): readonly [string, string] => {
  const { t } = useTranslation('audit');
  const { say } = useLanguage();
  const listed = useListed();
  const { exceptions, papers } = findingsIn(items);
  const kinds = Object.keys(EXCEPTIONS) as readonly ExceptionKind[];
  const counts = kinds
    .map((kind) => [kind, exceptions.filter((one) => one.kind === kind).length] as const)
    .filter(([, count]) => count > 0)
    .map(([kind, number]) => t('conclusion.exception', { kind: say(EXCEPTIONS[kind]), number }));
  const odd = papers.map(({ fault, paper }) =>
    t('conclusion.paper', { number: paper.number, fault: say(PAPER_FAULTS[fault]) }),
  );
  return [
    counts.length === 0 ? t('exceptions.none') : listed(counts),
    odd.length === 0 ? t('papers.none') : odd.join('\n'),
  ];
};

/** Which case it was, whose, in which round, and where it stands. */
const CaseLines = ({ kase }: { readonly kase: CaseAnswer }) => {
  const { t } = useTranslation('audit');
  const { say } = useLanguage();
  const { minute } = useMoment();
  const { orgName, levelName } = useReference();
  const listed = useListed();
  return (
    <>
      <Line title={t('conclusion.case')}>
        {kase.name}（{kase.id}）
      </Line>
      <Line title={t('conclusion.applicant')}>
        {listed([kase.applicant, ...kase.partners].map(orgName))}
      </Line>
      <Line title={t('conclusion.call')}>
        {say(kase.call.title)}，{levelName(kase.level)}
      </Line>
      <Line title={t('conclusion.status')}>
        {say(kase.statusTitle)}，{minute(kase.since)}
      </Line>
    </>
  );
};

/** Who looked, in which role. */
const ReaderLine = () => {
  const { t } = useTranslation('audit');
  const { say } = useLanguage();
  const { orgName } = useReference();
  const { me, grant } = useSession();
  return (
    <Line title={t('conclusion.reader')}>
      {grant !== undefined && `${orgName(grant.org)}，${say(roleName(grant.role))}`}
      {me !== undefined && `（${me.name ?? me.account}）`}
    </Line>
  );
};

const Sheet = ({ kase, items, verifying }: Props) => {
  const { t } = useTranslation('audit');
  const { minute } = useMoment();
  const chain = useChainSentence(verifying);
  const [exceptions, papers] = useFindingSentences(items);
  const closed = items.filter((item) => !isTold(item)).length;
  return (
    <PlainTable caption={t('conclusion.title')} className="sheet">
      <CaseLines kase={kase} />
      <Line title={t('conclusion.records')}>
        {t('conclusion.recordCount', { count: items.length, closed })}
      </Line>
      <Line title={t('conclusion.chain')}>
        {chain}
        {'\n'}
        {t('conclusion.head')} <code className="digest">{kase.hash}</code>
      </Line>
      <Line title={t('exceptions.ofCase')}>{exceptions}</Line>
      <Line title={t('papers.title')}>{papers}</Line>
      <ReaderLine />
      <Line title={t('conclusion.at')}>{minute(serverNow())}</Line>
    </PlainTable>
  );
};

/** One page for the file: what was looked at, what the machine found, and the auditor's own words and signature. */
export const Conclusion = (props: Props) => {
  const { t } = useTranslation('audit');
  const [words, setWords] = useState('');
  const { verifying } = props;
  return (
    <Card size="small" className="conclusion">
      <Flex gap={8} className="no-print" wrap style={{ marginBottom: 12 }}>
        <Button type="primary" onClick={() => print()}>
          {t('print')}
        </Button>
        {verifying.verification?.finished !== true && (
          <Button onClick={verifying.run} loading={verifying.running}>
            {t('chain.run')}
          </Button>
        )}
      </Flex>
      <h2 className="conclusion-title">{t('conclusion.title')}</h2>
      <Sheet {...props} />
      <label htmlFor="words" className="no-print">
        {t('conclusion.words')}
        <span className="under"> {t('conclusion.wordsHelp')}</span>
      </label>
      <Input.TextArea
        id="words"
        className="no-print"
        autoSize={{ minRows: 3 }}
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      <div className="print-only">
        <h3>{t('conclusion.words')}</h3>
        <p className="lines">{words}</p>
      </div>
      <p className="signature">{t('conclusion.signature')}</p>
    </Card>
  );
};
