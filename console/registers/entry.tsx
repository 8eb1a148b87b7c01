import { Link, useParams } from '@tanstack/react-router';
import { Button, Card } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { own } from '../../engine/own.ts';
import type { EntryAnswer, RegisterAnswer } from '../../interface/registers.ts';
import type { Place } from '../../workflows/registers/place.ts';
import { Loaded } from '../app/loaded.tsx';
import { Page } from '../app/page.tsx';
import { type Fact, Facts } from '../display/facts.tsx';
import { unitOf } from '../display/field-value.tsx';
import { PlaceLink } from '../display/place-link.tsx';
import { useTitled } from '../display/unit.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { EntryStatusTag } from './cells.tsx';
import { type Begun, EntryAct } from './entry-act.tsx';
import { EntryActs } from './entry-acts.tsx';
import { EntryBehalf } from './entry-behalf.tsx';
import { RecordsToCheck } from './entry-checks.tsx';
import { Questions } from './entry-questions.tsx';
import { EntryRows } from './entry-rows.tsx';
import { Shares } from './entry-shares.tsx';
import { Timeline } from './entry-timeline.tsx';
import { Lit, MarkTags } from './light.tsx';
import { useEntry, useRegister } from './register-reads.ts';
import { EntryValue } from './value.tsx';
import './registers.css';

type Register = RegisterAnswer['register'];

interface Props {
  readonly register: Register;
  readonly entry: EntryAnswer;
}

type Related = EntryAnswer['raised'][number];

/** Where it comes from, and what its acts brought before others. */
const useRelated = ({ from, raised }: EntryAnswer): readonly Fact[] => {
  const { t } = useTranslation('registers');
  const { say } = useLanguage();
  const link = ({ id, register, title }: Related) => (
    <Link key={id} to="/registers/$name/$id" params={{ name: register, id }}>
      {say(title)}
    </Link>
  );
  return [
    ...(from === undefined ? [] : [[t('entry.from'), link(from)] as const]),
    ...raised.map((one): Fact => [t('entry.raised'), link(one)]),
  ];
};

/** A place that is not the entry itself, which is on the screen. */
const elsewhere = ({ id }: EntryAnswer, place: Place | undefined): Place | undefined =>
  place !== undefined && 'entry' in place && place.entry === id ? undefined : place;

/** What the entry says now. */
const Says = ({ register, entry }: Props) => {
  const { values, names, derived } = entry;
  const { t } = useTranslation('registers');
  const { say } = useLanguage();
  const related = useRelated(entry);
  const titled = useTitled();
  return (
    <Card size="small" title={<h2 className="part-title">{t('entry.says')}</h2>}>
      <Facts
        column={{ xs: 1, sm: 1, md: 2, xl: 3 }}
        facts={[
          ...derived.map(
            ({ title, text, light, place }): Fact => [
              say(title),
              <PlaceLink key={title.en} place={elsewhere(entry, place)}>
                <Lit light={light}>{say(text)}</Lit>
              </PlaceLink>,
            ],
          ),
          ...register.fields
            .filter(({ id }) => own(values, id) !== undefined)
            .map(
              (field): Fact => [
                titled(say(field.title), unitOf(field)),
                <EntryValue key={field.id} {...{ field, names }} value={own(values, field.id)} />,
              ],
            ),
          ...related,
        ]}
      />
    </Card>
  );
};

/** The form of what somebody is about to do. */
const Begin = ({
  chosen,
  ...props
}: Props & { readonly chosen: Begun | undefined; readonly close: () => void }) => {
  if (chosen === undefined) return null;
  return chosen.behalf === true ? (
    <EntryBehalf {...props} />
  ) : (
    <EntryAct {...props} chosen={chosen} />
  );
};

const Shown = ({ register, entry }: Props) => {
  const { t } = useTranslation('registers');
  const { say } = useLanguage();
  const [chosen, choose] = useState<Begun>();
  const { status, statusTitle, holderName, values } = entry;
  const name = own(values, register.named);
  const ended = register.states.some(({ id, open }) => id === status && !open);
  return (
    <Page
      title={typeof name === 'string' && name !== '' ? name : say(register.one)}
      lead={
        <>
          <EntryStatusTag row={{ statusTitle, ended }} />
          <MarkTags marks={register.marks} ids={entry.marks} /> {say(holderName)} ·{' '}
          <Link to="/registers/$name" params={{ name: register.name }}>
            {say(register.title)}
          </Link>
        </>
      }
      actions={
        <>
          <EntryActs {...{ register, entry, choose }} />
          <Button onClick={() => print()}>{t('print')}</Button>
        </>
      }
    >
      <div className="entry">
        <RecordsToCheck {...{ register, entry }} />
        <Questions {...{ entry }} />
        <Says {...{ register, entry }} />
        <Shares shares={entry.shares} />
        {register.rows.map((rows) => (
          <EntryRows key={rows.id} {...{ register, rows, entry, choose }} />
        ))}
        <Timeline {...{ register, entry }} />
      </div>
      <Begin {...{ register, entry, chosen }} close={() => choose(undefined)} />
    </Page>
  );
};

/** 台账条目: what it says, what it has, what is asked, what was done, and what can be done now. */
export const EntryPage = () => {
  const { name, id } = useParams({ from: '/shell/registers/$name/$id' });
  const register = useRegister(name);
  const entry = useEntry(id);
  return (
    <Loaded query={register}>
      {(known) => (
        <Loaded query={entry}>{(data) => <Shown register={known.register} entry={data} />}</Loaded>
      )}
    </Loaded>
  );
};
