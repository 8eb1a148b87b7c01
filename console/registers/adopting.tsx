import { Link, useParams } from '@tanstack/react-router';
import { Alert, Card, Flex, Tag } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '../../engine/bilingual.ts';
import { own } from '../../engine/own.ts';
import type { RegisterAnswer } from '../../interface/registers.ts';
import { Failure } from '../app/failure.tsx';
import { Loaded } from '../app/loaded.tsx';
import { Loading } from '../app/loading.tsx';
import { NotFound } from '../app/not-found.tsx';
import { Page } from '../app/page.tsx';
import { LinkButton } from '../display/link-button.tsx';
import { PlainTable } from '../display/plain-table.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { FormFields } from './form-fields.tsx';
import { formOfProof } from './form-parts.ts';
import { type Proposed, useProposed } from './proposed.ts';
import { useRegister } from './register-reads.ts';
import { Told, TriedButtons } from './tried.tsx';
import { useEntryForm } from './use-entry-form.ts';
import { useProposalRun } from './use-proposal-run.ts';
import { EntryValue } from './value.tsx';
import './registers.css';

type Register = RegisterAnswer['register'];

interface Props {
  readonly register: Register;
  readonly entries: readonly Proposed[];
}

/** All that each of them says, as it will stand in the register. */
const Contents = ({ register, entries }: Props) => {
  const { t } = useTranslation('registers');
  const { say } = useLanguage();
  const said = register.fields.filter(({ id }) =>
    entries.some(({ values }) => own(values, id) !== undefined),
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard (WCAG 2.1.1)
    <section className="wide-table" aria-label={t('adopt.rows')} tabIndex={0}>
      <PlainTable
        caption={t('adopt.rows')}
        heads={[t('column.status'), ...said.map(({ title }) => say(title))]}
      >
        {entries.map(({ id, values, entry }) => (
          <tr key={id}>
            <td>
              {entry === undefined ? (
                <Tag color="blue">{t('adopt.missing')}</Tag>
              ) : (
                <Link to="/registers/$name/$id" params={{ name: register.name, id: entry }}>
                  {t('import.standing')}
                </Link>
              )}
            </td>
            {said.map((field) => (
              <td key={field.id}>
                <EntryValue field={field} value={own(values, field.id)} />
              </td>
            ))}
          </tr>
        ))}
      </PlainTable>
    </section>
  );
};

/** The document that it rests on, a look at each, and a result for each. */
const Entering = ({
  register,
  source,
  missing,
}: {
  readonly register: Register;
  readonly source: Bilingual;
  readonly missing: readonly Proposed[];
}) => {
  const { t } = useTranslation('registers');
  const { say } = useLanguage();
  const shape = useMemo(() => formOfProof(register), [register]);
  const form = useEntryForm(`adopt.${register.name}`, shape);
  const run = useProposalRun({ register, missing, form });
  return (
    <Card size="small" title={<h2 className="part-title">{t('adopt.enter')}</h2>}>
      <p>{t('adopt.source', { source: say(source) })}</p>
      {run.stage === 'filling' ? <FormFields form={form} /> : <Told {...{ run }} rows={missing} />}
      <Flex gap={8} style={{ marginTop: 16 }}>
        <TriedButtons run={run} />
      </Flex>
    </Card>
  );
};

const Work = ({
  answer: { register, opens },
  source,
  entries,
}: {
  readonly answer: RegisterAnswer;
  readonly source: Bilingual;
  readonly entries: readonly Proposed[];
}) => {
  const { t } = useTranslation('registers');
  // The list is read again while results are shown; what was missing when it was opened stays what it was.
  const [missing] = useState(() => entries.filter(({ entry }) => entry === undefined));
  const counts = {
    all: entries.length,
    standing: entries.filter(({ entry }) => entry !== undefined).length,
  };
  const whole = counts.all === counts.standing;
  return (
    <div className="entry">
      <Alert
        role="status"
        type={whole ? 'success' : 'info'}
        title={whole ? t('adopt.whole', counts) : t('adopt.counts', counts)}
      />
      <Contents {...{ register, entries }} />
      {opens && missing.length > 0 && <Entering {...{ register, source, missing }} />}
    </div>
  );
};

const Shown = ({ answer }: { readonly answer: RegisterAnswer }) => {
  const { register } = answer;
  const { t } = useTranslation('registers');
  const { say } = useLanguage();
  const { found, error, again } = useProposed(register);
  if (found === undefined) return error === null ? <Loading /> : <Failure {...{ error, again }} />;
  const { act, title, source, entries } = found;
  return (
    <Page
      title={t('adopt.title', { act: say(act), title: say(title) })}
      lead={t('adopt.lead')}
      actions={<LinkButton to={`/registers/${register.name}`}>{t('import.back')}</LinkButton>}
    >
      <Work {...{ answer, source, entries }} />
    </Page>
  );
};

/** What is known beforehand of a register is entered by its document: looked at, tried out, and never twice. */
export const Adopting = () => {
  const { name } = useParams({ from: '/shell/registers/$name/adopt' });
  const answer = useRegister(name);
  return (
    <Loaded query={answer}>
      {(data) =>
        data.register.opens.proposes === undefined ? <NotFound /> : <Shown answer={data} />
      }
    </Loaded>
  );
};
