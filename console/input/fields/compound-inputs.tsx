import { Input } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { FileRef } from '../../../workflows/orgs/document.ts';
import { DateField } from '../date-field.tsx';
import { FileUpload } from '../file-upload.tsx';
import { type Control, controlOf, type Of } from './control.ts';

const read = (raw: unknown, name: string): unknown => Reflect.get(Object(raw), name);
const textOf = (raw: unknown, name: string): string => {
  const value = read(raw, name);
  return typeof value === 'string' ? value : '';
};

/** The value with one member changed; nothing at all where no member is left. */
const withMember = (raw: unknown, name: string, value: unknown): unknown => {
  const next = Object.fromEntries(
    Object.entries({ ...Object(raw), [name]: value }).filter(
      ([, member]) => member !== '' && member !== undefined,
    ),
  );
  return Object.keys(next).length === 0 ? undefined : next;
};

interface PieceProps extends Control {
  readonly label: string;
  readonly value: string;
  readonly type?: string;
  readonly change: (typed: string) => void;
}

const Piece = ({ label, value, type = 'text', change, ...control }: PieceProps) => (
  <label htmlFor={control.id}>
    <span className="under">{label}</span>
    <Input
      {...controlOf(control)}
      value={value}
      type={type}
      autoComplete="off"
      onChange={({ target }) => change(target.value)}
    />
  </label>
);

/** A natural person; kept encrypted, which is said beside it. */
export const PersonInput = ({ id, raw, change, disabled, invalid, describedBy }: Of<'person'>) => {
  const { t } = useTranslation('input');
  const piece = (name: 'name' | 'position' | 'telephone', label: string, wrong: boolean) => (
    <Piece
      id={`${id}-${name}`}
      label={label}
      value={textOf(raw, name)}
      disabled={disabled}
      invalid={wrong}
      describedBy={describedBy}
      type={name === 'telephone' ? 'tel' : 'text'}
      change={(typed) => change(withMember(raw, name, typed))}
    />
  );
  return (
    <>
      <div className="years">
        {piece('name', t('person.name'), invalid)}
        {piece('position', t('person.position'), false)}
        {piece('telephone', t('person.telephone'), false)}
      </div>
      <div className="under">{t('person.kept')}</div>
    </>
  );
};

/** A document by number, title and date, with its scan where there is one. */
export const DocumentInput = (props: Of<'document'>) => {
  const { id, raw, change, disabled, invalid, describedBy, target } = props;
  const { t } = useTranslation('input');
  const file = FileRef.safeParse(read(raw, 'file'));
  // A scan arrives long after it was chosen: what was typed meanwhile stays.
  const latest = useRef(raw);
  latest.current = raw;
  const piece = (name: 'number' | 'title', label: string) => (
    <Piece
      id={`${id}-${name}`}
      label={label}
      value={textOf(raw, name)}
      disabled={disabled}
      invalid={invalid}
      describedBy={describedBy}
      change={(typed) => change(withMember(raw, name, typed))}
    />
  );
  return (
    <>
      <div className="document">
        {piece('number', t('document.number'))}
        {piece('title', t('document.title'))}
        <div>
          <label htmlFor={`${id}-date`} className="under">
            {t('document.date')}
          </label>
          <DateField
            id={`${id}-date`}
            value={textOf(raw, 'date')}
            disabled={disabled}
            aria-invalid={invalid}
            aria-describedby={describedBy}
            onChange={(day) => change(withMember(raw, 'date', day))}
          />
        </div>
      </div>
      {disabled && file.success && <div className="under">{file.data.name}</div>}
      {!disabled && target !== undefined && (
        <FileUpload
          id={`${id}-file`}
          label={t('document.scan')}
          caption={t('document.scan')}
          target={target}
          {...(file.success ? { value: file.data } : {})}
          onChange={(next) => change(withMember(latest.current, 'file', next))}
        />
      )}
    </>
  );
};
