import { Button, Card, Flex, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ConfirmedValues } from '../../interface/cases.ts';
import { type Field, type Form, sectionOf } from '../../workflows/form/form.ts';
import type { Returned } from '../../workflows/review/state.ts';
import { type AttachedFile, attachmentKey } from '../../workflows/submission/state.ts';
import { useReference } from '../api/reference.ts';

import { useMoment } from '../display/moment.tsx';
import { FieldValue, unitOf } from '../display/part-values.tsx';
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
  readonly pins?: Pins;
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

const Place = ({
  path,
  field,
  value,
  files,
  returns,
  pins,
  openFile,
}: Omit<Props, 'form' | 'parts'> & {
  readonly path: string;
  readonly field: Field;
  readonly value: unknown;
}) => {
  const { t } = useTranslation('office');
  const { say } = useLanguage();
  const titled = useTitled();
  const title = say(field.title);
  const isPinned = pins?.pinned[path] !== undefined;
  const own = files.filter((file) => file.field === path);
  const wide = needsRoom(field, value);
  return (
    <div className="place" data-pinned={isPinned}>
      <span className="place-title">{titled(title, unitOf(field))}</span>
      {wide ? <span /> : <FieldValue field={field} value={value} />}
      {pins === undefined ? <span /> : <PinButton pins={pins} path={path} title={title} />}
      {wide && (
        <div className="wide">
          <FieldValue field={field} value={value} />
        </div>
      )}
      {own.length > 0 && (
        <Flex className="wide" gap={4} wrap align="center">
          <Typography.Text type="secondary">{t('formal.proof')}</Typography.Text>
          {own.map((file) => (
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
      )}
      <Earlier path={path} returns={returns} />
      {pins !== undefined && <PinReason pins={pins} path={path} title={title} />}
    </div>
  );
};

/** The confirmed form, part by part; each place can be pinned as one that has to be corrected. */
export const FormalForm = ({ form, parts, ...rest }: Props) => {
  const { t } = useTranslation('office');
  const { say } = useLanguage();
  const { shortNameAt } = useReference();
  const { minute } = useMoment();
  const order = (part: string): number =>
    form.sections.findIndex(({ id }) => id === part.split('@')[0]);
  return [...parts]
    .sort((a, b) => order(a.part) - order(b.part))
    .map(({ part, org, confirmedAt, data }) => {
      const section = sectionOf(form, part);
      if (section === undefined) return null;
      return (
        <Card
          key={part}
          size="small"
          style={{ marginBottom: 12 }}
          title={<h2 className="card-title">{say(section.title)}</h2>}
          extra={
            <Typography.Text type="secondary">
              {t('formal.confirmed', {
                org: shortNameAt(org, confirmedAt),
                at: minute(confirmedAt),
              })}
            </Typography.Text>
          }
        >
          {rest.pins !== undefined && (
            <div className="place" data-pinned={rest.pins.pinned[part] !== undefined}>
              <span className="wide">
                <PinButton pins={rest.pins} path={part} title={say(section.title)} whole />
              </span>
              <PinReason pins={rest.pins} path={part} title={say(section.title)} />
            </div>
          )}
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
    });
};
