import { Button, Card, Flex, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ConfirmedValues } from '../../interface/contents.ts';
import { type Field, type Form, type Section, sectionOf } from '../../workflows/form/form.ts';
import type { Returned } from '../../workflows/review/formal/state.ts';
import { type AttachedFile, attachmentKey } from '../../workflows/submission/state.ts';
import { useReference } from '../api/reference.ts';
import { FieldValue, unitOf } from '../display/field-value.tsx';
import { useMoment } from '../display/moment.tsx';
import { useTitled } from '../display/unit.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { PinButton, PinReason } from './pin.tsx';
import type { Pins } from './pins.ts';

interface Props {
  readonly form: Form;
  readonly parts: readonly ConfirmedValues[];
  readonly files: readonly AttachedFile[];
  readonly returns: readonly Returned[];
  /** None: nothing can be returned now. */
  readonly pins?: Pins | undefined;
  readonly openFile: (fileId: string) => void;
}

/** What an earlier return asked of this place, and what the applicant answered. */
const Earlier = ({
  path,
  returns,
}: {
  readonly path: string;
  readonly returns: readonly Returned[];
}) => {
  const { t } = useTranslation('office');
  const asked = returns.flatMap(({ round, items, answers }) =>
    items
      .filter((item) => item.path === path)
      .map((item) => ({
        round,
        reason: item.reason,
        answer: answers?.find((one) => one.path === path)?.answer,
      })),
  );
  return asked.map(({ round, reason, answer }) => (
    <div key={round} className="wide">
      <Tag color="orange">{t('formal.round', { round })}</Tag>
      {t('formal.asked', { reason })}
      {answer !== undefined && ` ${t('formal.answered', { answer })}`}
    </div>
  ));
};

/** A line's worth of text stands beside its title. */
const SHORT = 24;

const needsRoom = ({ type }: Field, value: unknown): boolean =>
  type === 'table' || (type === 'text' && typeof value === 'string' && value.length > SHORT);

const Proofs = ({ files, openFile }: Pick<Props, 'files' | 'openFile'>) => {
  const { t } = useTranslation('office');
  if (files.length === 0) return null;
  return (
    <Flex className="wide" gap={4} wrap align="center">
      <Typography.Text type="secondary">{t('formal.proof')}</Typography.Text>
      {files.map((file) => (
        <Button
          key={attachmentKey(file)}
          type="link"
          size="small"
          onClick={() => openFile(file.fileId)}
        >
          {file.name}
        </Button>
      ))}
    </Flex>
  );
};

type PlaceProps = Omit<Props, 'form' | 'parts'> & {
  readonly path: string;
  readonly field: Field;
  readonly value: unknown;
};

const Place = ({ path, field, value, files, returns, pins, openFile }: PlaceProps) => {
  const { say } = useLanguage();
  const titled = useTitled();
  const title = say(field.title);
  const own = files.filter((file) => file.field === path);
  const shown = <FieldValue field={field} value={value} />;
  const wide = needsRoom(field, value);
  return (
    <div className="place" data-pinned={pins?.pinned[path] !== undefined}>
      <span className="place-title">{titled(title, unitOf(field))}</span>
      {wide ? <span /> : shown}
      {pins === undefined ? <span /> : <PinButton pins={pins} path={path} title={title} />}
      {wide && <div className="wide">{shown}</div>}
      <Proofs files={own} openFile={openFile} />
      <Earlier path={path} returns={returns} />
      {pins !== undefined && <PinReason pins={pins} path={path} title={title} />}
    </div>
  );
};

/** The mark that a whole part has to be corrected. */
const WholePart = ({
  pins,
  path,
  title,
}: {
  readonly pins: Pins;
  readonly path: string;
  readonly title: string;
}) => (
  <div className="place" data-pinned={pins.pinned[path] !== undefined}>
    <span className="wide">
      <PinButton pins={pins} path={path} title={title} whole />
    </span>
    <PinReason pins={pins} path={path} title={title} />
  </div>
);

const Part = ({
  section,
  values: { part, org, confirmedAt, data },
  ...rest
}: Omit<Props, 'form' | 'parts'> & {
  readonly section: Section;
  readonly values: ConfirmedValues;
}) => {
  const { t } = useTranslation('office');
  const { say } = useLanguage();
  const { shortNameAt } = useReference();
  const { minute } = useMoment();
  const confirmed = { org: shortNameAt(org, confirmedAt), at: minute(confirmedAt) };
  const title = say(section.title);
  return (
    <Card
      size="small"
      style={{ marginBottom: 12 }}
      title={<h2 className="card-title">{title}</h2>}
      extra={<Typography.Text type="secondary">{t('formal.confirmed', confirmed)}</Typography.Text>}
    >
      {rest.pins !== undefined && <WholePart pins={rest.pins} path={part} title={title} />}
      {section.fields.map((field) => (
        <Place
          key={field.id}
          {...rest}
          path={`${part}.${field.id}`}
          field={field}
          value={data[field.id]}
        />
      ))}
    </Card>
  );
};

/** The confirmed form, part by part; each place can be pinned as one that has to be corrected. */
export const FormalForm = ({ form, parts, ...rest }: Props) => {
  const order = ({ part }: ConfirmedValues): number =>
    form.sections.findIndex(({ id }) => id === part.split('@')[0]);
  return [...parts]
    .sort((a, b) => order(a) - order(b))
    .map((values) => {
      const section = sectionOf(form, values.part);
      return section && <Part key={values.part} {...rest} section={section} values={values} />;
    });
};
