import { useParams } from '@tanstack/react-router';
import { Button, Flex, Popconfirm, Progress, Segmented, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LetterLine } from '../../interface/letters.ts';
import { APPLICANT_LETTER, type ApplicantLetterKind } from '../../workflows/letters/kind.ts';
import { api } from '../api/address.ts';
import { useAllPages } from '../api/all-pages.ts';
import { useCall } from '../api/call-reads.ts';
import { send } from '../api/use-command.ts';
import { type Each, useEach } from '../api/use-each.ts';
import { announce } from '../app/announce.tsx';
import { Loaded } from '../app/loaded.tsx';
import { Page } from '../app/page.tsx';
import { Nothing } from '../display/nothing.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { type LetterRow, rowOf, wordsOf } from './letter-words.ts';
import { LettersTable } from './letters-table.tsx';
import './office.css';

type Shown = 'due' | 'issued';

const Kinds = ({
  lines,
  kind,
  choose,
}: {
  readonly lines: readonly LetterLine[];
  readonly kind: ApplicantLetterKind | undefined;
  readonly choose: (kind: ApplicantLetterKind | undefined) => void;
}) => {
  const { t } = useTranslation('office');
  const { say } = useLanguage();
  const kinds = [...new Set(lines.map((line) => line.kind))];
  return (
    <Select<ApplicantLetterKind>
      allowClear
      aria-label={t('letters.kind')}
      placeholder={t('letters.allKinds')}
      style={{ width: 220 }}
      value={kind ?? null}
      onChange={(chosen) => choose(chosen ?? undefined)}
      options={kinds.map((one) => ({
        value: one,
        label: t('letters.ofKind', {
          title: say(APPLICANT_LETTER[one]),
          n: lines.filter((line) => line.kind === one).length,
        }),
      }))}
    />
  );
};

/** Those that are chosen go out as they are drafted, each to its applicant; a result for each. */
const IssueChosen = ({
  rows,
  each,
}: {
  readonly rows: readonly LetterRow[];
  readonly each: Each;
}) => {
  const { t } = useTranslation('office');
  const issue = async (): Promise<void> => {
    const well = await each.run(
      rows.map(({ id, line }) => ({ id, body: { kind: line.kind, ...wordsOf(line) } })),
      ({ id, body }, key) => {
        const caseId = rows.find((row) => row.id === id)?.line.id ?? '';
        return send({ plural: 'cases', id: caseId, command: 'IssueApplicantLetter' }, body, key);
      },
    );
    if (well) announce(t('letters.allDone'));
  };
  return (
    <Flex gap={12} align="center" wrap style={{ margin: '12px 0' }}>
      <Popconfirm
        title={t('letters.issueChosen', { n: rows.length })}
        description={t('letters.issueMeans')}
        okText={t('letters.issue')}
        onConfirm={() => void issue()}
      >
        <Button type="primary" disabled={rows.length === 0} loading={each.running}>
          {t('letters.issueChosen', { n: rows.length })}
        </Button>
      </Popconfirm>
      {each.running && (
        <Progress
          style={{ width: 200 }}
          percent={Math.round((100 * each.outcomes.size) / Math.max(each.asked, 1))}
        />
      )}
    </Flex>
  );
};

const Lines = ({ lines }: { readonly lines: readonly LetterLine[] }) => {
  const { t } = useTranslation('office');
  const [shown, setShown] = useState<Shown>('due');
  const [kind, setKind] = useState<ApplicantLetterKind>();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const each = useEach();
  const [due, issued] = useMemo(
    () => [lines.filter((one) => one.issued === undefined), lines.filter((one) => one.issued)],
    [lines],
  );
  const all = shown === 'due' ? due : issued;
  const rows = all.filter((one) => kind === undefined || one.kind === kind).map(rowOf);
  return (
    <>
      <Flex gap={12} align="center" wrap>
        <Segmented<Shown>
          value={shown}
          onChange={setShown}
          options={[
            { value: 'due', label: t('letters.due', { n: due.length }) },
            { value: 'issued', label: t('letters.issued', { n: issued.length }) },
          ]}
        />
        <Kinds lines={all} kind={kind} choose={setKind} />
      </Flex>
      {shown === 'due' && (
        <IssueChosen rows={rows.filter(({ id }) => chosen.has(id))} each={each} />
      )}
      {rows.length === 0 ? (
        <Nothing say={shown === 'due' ? t('letters.noneDue') : t('letters.noneIssued')} />
      ) : (
        <LettersTable
          {...{ rows, chosen, each }}
          choose={shown === 'due' ? setChosen : undefined}
        />
      )}
    </>
  );
};

/** Letters to the applicants of a round: what there is to tell, drafted, and what went out. */
export const Letters = () => {
  const { t } = useTranslation('office');
  const { say } = useLanguage();
  const { id } = useParams({ from: '/shell/rounds/$id/letters' });
  const { data: call } = useCall(id);
  const lines = useAllPages<LetterLine>(api('/api/calls/{id}/letters', { id }));
  return (
    <Page title={t('letters.heading')} lead={call === undefined ? '' : say(call.call.title)}>
      <Loaded query={lines} empty={{ when: (all) => all.length === 0, say: t('letters.none') }}>
        {(all) => <Lines lines={all} />}
      </Loaded>
    </Page>
  );
};
