import { Link, useParams } from '@tanstack/react-router';
import { Button, Card, Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { own } from '../../engine/own.ts';
import type { EntryLine } from '../../interface/registers.ts';
import type { Comparison } from '../../workflows/registers/asking.ts';
import type { Act, Register } from '../../workflows/registers/definition.ts';
import { api } from '../api/address.ts';
import { Failure } from '../app/failure.tsx';
import { Loaded } from '../app/loaded.tsx';
import { Page } from '../app/page.tsx';
import { Download } from '../display/download.tsx';
import { unitOf } from '../display/field-value.tsx';
import { LinkButton } from '../display/link-button.tsx';
import { Nothing } from '../display/nothing.tsx';
import { PlainTable } from '../display/plain-table.tsx';
import { useTitled } from '../display/unit.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { EntryAct } from './entry-act.tsx';
import { Lit } from './light.tsx';
import { useEntries, useEntry, useRegister } from './register-reads.ts';
import { holderTitle } from './rows.ts';
import { EntryValue } from './value.tsx';
import './registers.css';

interface Of {
  readonly register: Register;
  readonly comparison: Comparison;
}

interface Doing {
  readonly id: string;
  readonly act: Act;
}

/** The form of an act on a line: the entry is read whole for it. */
const ActOnLine = ({
  register,
  doing: { id, act },
  close,
}: Pick<Of, 'register'> & { readonly doing: Doing; readonly close: () => void }) => {
  const entry = useEntry(id);
  if (entry.data === undefined)
    return entry.error === null ? null : <Failure error={entry.error} />;
  return <EntryAct {...{ register, close }} entry={entry.data} chosen={{ act }} />;
};

const shownFields = ({ fields }: Register, { fields: shown }: Comparison) =>
  shown.flatMap((id) => fields.find((one) => one.id === id) ?? []);

const Line = ({
  register,
  comparison,
  line,
  begin,
}: Of & { readonly line: EntryLine; readonly begin: (doing: Doing) => void }) => {
  const { say } = useLanguage();
  const fields = comparison.fields.flatMap(
    (id) => register.fields.find((one) => one.id === id) ?? [],
  );
  const acts = register.acts.filter(({ id }) => comparison.acts.includes(id));
  return (
    <tr>
      <td>
        <Link to="/registers/$name/$id" params={{ name: register.name, id: line.id }}>
          {line.name}
        </Link>
      </td>
      <td>{say(line.holderName)}</td>
      {fields.map((field) => (
        <td key={field.id}>
          <EntryValue field={field} value={own(line.columns, field.id)} />
        </td>
      ))}
      <td className="no-print">
        {acts
          .filter(({ from }) => from.includes(line.status))
          .map((act) => (
            <Button key={act.id} size="small" onClick={() => begin({ id: line.id, act })}>
              {say(act.title)}
            </Button>
          ))}
      </td>
    </tr>
  );
};

interface OfList extends Of {
  readonly begin: (doing: Doing) => void;
}

const Lines = ({
  register,
  comparison,
  rows,
  title,
  begin,
}: OfList & { readonly rows: readonly EntryLine[]; readonly title: string }) => {
  const { t } = useTranslation('registers');
  const { say } = useLanguage();
  const titled = useTitled();
  const fields = shownFields(register, comparison);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard (WCAG 2.1.1)
    <section className="wide-table" aria-label={title} tabIndex={0}>
      <PlainTable
        caption={title}
        heads={[
          say(register.one),
          say(holderTitle(register)),
          ...fields.map((field) => titled(say(field.title), unitOf(field))),
          t('rows.acts'),
        ]}
      >
        {rows.map((line) => (
          <Line key={line.id} {...{ register, comparison, line, begin }} />
        ))}
      </PlainTable>
    </section>
  );
};

/** One of the lists: how many, and each. */
const OneList = ({ mark, ...of }: OfList & { readonly mark: string }) => {
  const { t } = useTranslation('registers');
  const { say } = useLanguage();
  const { register } = of;
  const { rows, loading, error, again } = useEntries(register.name, { mark }, true);
  const known = register.marks.find(({ id }) => id === mark);
  const title = say(known?.title);
  return (
    <Card
      size="small"
      role="region"
      aria-label={title}
      title={
        <h2 className="part-title">
          <Lit light={known?.light}>{title}</Lit> {t('comparison.count', { count: rows.length })}
        </h2>
      }
    >
      {error !== null && <Failure {...{ error, again }} />}
      {rows.length === 0 && !loading && <Nothing say={t('comparison.none')} />}
      {rows.length > 0 && <Lines {...{ ...of, rows, title }} />}
    </Card>
  );
};

const Side = ({ register, comparison }: Of) => {
  const [doing, begin] = useState<Doing>();
  return (
    <>
      <Flex wrap gap={12} className="side-by-side">
        {comparison.marks.map((mark) => (
          <OneList key={mark} {...{ register, comparison, mark, begin }} />
        ))}
      </Flex>
      {doing !== undefined && <ActOnLine {...{ register, doing }} close={() => begin(undefined)} />}
    </>
  );
};

/** Lists laid side by side, each line with what is done about it; the sheet that goes to the meeting. */
export const ComparisonPage = () => {
  const { t } = useTranslation('registers');
  const { say } = useLanguage();
  const { name, comparison } = useParams({ from: '/shell/registers/$name/compare/$comparison' });
  const answer = useRegister(name);
  return (
    <Loaded query={answer}>
      {({ register }) => {
        const found = register.comparisons.find(({ id }) => id === comparison);
        if (found === undefined) return <Nothing say={t('comparison.unknown')} />;
        const sheet = { id: name, comparison };
        return (
          <Page
            title={say(found.title)}
            lead={say(found.why)}
            actions={
              <>
                <LinkButton to={`/registers/${name}`}>{say(register.title)}</LinkButton>
                <Download
                  path={api('/api/registers/{id}/documents/sheet.xlsx', sheet)}
                  label={t('export')}
                />
                <Button onClick={() => print()}>{t('print')}</Button>
              </>
            }
          >
            <Side register={register} comparison={found} />
          </Page>
        );
      }}
    </Loaded>
  );
};
