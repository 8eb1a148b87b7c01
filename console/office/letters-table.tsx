import { Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { LetterLine } from '../../interface/letters.ts';
import { APPLICANT_LETTER } from '../../workflows/letters/kind.ts';
import { api } from '../api/address.ts';
import { useReference } from '../api/reference.ts';
import type { Each } from '../api/use-each.ts';
import { CaseLink } from '../display/case-link.tsx';
import { choiceColumn } from '../display/choice-column.tsx';
import { Download } from '../display/download.tsx';
import { ItemResult } from '../display/item-result.tsx';
import { useListed } from '../display/listed.ts';
import { useMoment } from '../display/moment.tsx';
import { type Column, SmallTable } from '../display/small-table.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { LetterDialog } from './letter-dialog.tsx';
import type { LetterRow } from './letter-words.ts';

interface Props {
  readonly rows: readonly LetterRow[];
  readonly each: Each;
  readonly chosen: ReadonlySet<string>;
  /** Absent where there is nothing to choose for. */
  readonly choose: ((keys: ReadonlySet<string>) => void) | undefined;
}

const Work = ({ line }: { readonly line: LetterLine }) => {
  const { t } = useTranslation('office');
  const { id, kind, issued } = line;
  const of = issued === undefined ? { kind } : { letter: issued.letterId };
  return (
    <Flex gap={8} wrap>
      <LetterDialog line={line} />
      <Download
        path={api('/api/cases/{id}/documents/letter.docx', { id, ...of })}
        label={issued === undefined ? t('letters.draft') : t('letters.word')}
      />
    </Flex>
  );
};

const useColumns = ({ outcomes }: Each, issuing: boolean): Column<LetterRow>[] => {
  const { t } = useTranslation('office');
  const { say } = useLanguage();
  const { shortName } = useReference();
  const listed = useListed();
  const { minute } = useMoment();
  const when: Column<LetterRow> = {
    title: t('letters.when'),
    width: 170,
    render: (_, { line: { issued } }) =>
      issued !== undefined && (
        <>
          <span className="number">{minute(issued.at)}</span>
          <div>{issued.document?.number}</div>
        </>
      ),
  };
  return [
    {
      title: t('queue.name'),
      width: 190,
      render: (_, { line: { id, name } }) => <CaseLink id={id}>{name}</CaseLink>,
    },
    {
      title: t('queue.applicant'),
      width: 120,
      render: (_, { line: { applicant, partners } }) =>
        listed([applicant, ...partners].map(shortName)),
    },
    {
      title: t('letters.kind'),
      width: 150,
      render: (_, { line: { kind } }) => say(APPLICANT_LETTER[kind]),
    },
    {
      title: t('letters.text'),
      render: (_, { line: { draft, issued } }) => (
        <Typography.Paragraph
          className="paragraphs"
          ellipsis={{ rows: 4, expandable: true, symbol: t('letters.whole') }}
        >
          {issued?.text ?? say(draft.text)}
        </Typography.Paragraph>
      ),
    },
    ...(issuing ? [] : [when]),
    {
      title: t('queue.work'),
      width: 160,
      render: (_, row) => (
        <>
          <Work line={row.line} />
          <ItemResult outcome={outcomes.get(row.id)} done={t('letters.done')} />
        </>
      ),
    },
  ];
};

export const LettersTable = ({ rows, each, chosen, choose }: Props) => {
  const { t } = useTranslation('office');
  const columns = useColumns(each, choose !== undefined);
  const choice =
    choose === undefined
      ? []
      : [
          choiceColumn<LetterRow>({
            rows,
            chosen,
            choose,
            all: t('queue.chooseAll'),
            one: ({ name }) => t('queue.choose', { name }),
          }),
        ];
  return (
    <SmallTable<LetterRow>
      label={t('letters.heading')}
      rows={rows}
      scroll={{ x: 1000 }}
      columns={[...choice, ...columns]}
    />
  );
};
