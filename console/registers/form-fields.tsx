import { Button, Flex } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field } from '../../workflows/form/form.ts';
import { FileRef } from '../../workflows/orgs/document.ts';
import type { StreamName } from '../api/address.ts';
import { Loading } from '../app/loading.tsx';
import { unitOf } from '../display/field-value.tsx';
import { FieldFrame } from '../input/fields/field-frame.tsx';
import { FieldInput } from '../input/fields/field-input.tsx';
import { FileUpload } from '../input/file-upload.tsx';
import { problemsOf } from './field-problems.ts';
import { pathOf } from './form-parts.ts';
import type { EntryForm } from './use-entry-form.ts';

interface Props {
  readonly form: EntryForm;
  /** Where scans and pictures are sent; without it none is asked for. */
  readonly target?: StreamName | undefined;
  /** Fields that are shown as they are, by path. */
  readonly fixed?: readonly string[];
}

const FormField = ({
  form,
  path,
  field,
  target,
  fixed = [],
}: Props & { readonly path: string; readonly field: Field }) => {
  const own = useId();
  const { given, change } = form;
  const problems = problemsOf(form.problems, path);
  const id = `${own}${path.replaceAll('.', '-')}`;
  return (
    <FieldFrame
      {...{ id, field }}
      path={`${own}${path}`}
      unit={unitOf(field)}
      errors={[...problems.values()]}
      notes={undefined}
    >
      <FieldInput
        {...{ id, field, problems, target }}
        raw={given?.[path]}
        change={(raw) => change(path, raw)}
        disabled={fixed.includes(path)}
        invalid={problems.size > 0}
        describedBy={`${id}-said`}
      />
    </FieldFrame>
  );
};

const Photo = ({ form, target }: Props) => {
  const { t } = useTranslation('registers');
  const { given, change } = form;
  const file = FileRef.safeParse(given?.photo);
  const problems = problemsOf(form.problems, 'photo');
  if (target === undefined) return null;
  return (
    <div className="field">
      <div className="field-label">{t('form.photo')}</div>
      <FileUpload
        label={t('form.photo')}
        target={target}
        {...(file.success ? { value: file.data } : {})}
        onChange={(next) => change('photo', next)}
      />
      {[...problems.values()].map((message) => (
        <div key={message} className="fault">
          {message}
        </div>
      ))}
    </div>
  );
};

/** The fields of a form that a definition makes; what may be given besides is folded. */
export const FormFields = (props: Props) => {
  const { form } = props;
  const { t } = useTranslation('registers');
  const { shape, given, found, forget, place } = form;
  if (given === undefined) return <Loading />;
  const all = shape.parts.flatMap((part) =>
    part.fields.map((field) => ({ field, path: pathOf(part, field) })),
  );
  const besides = all.filter(({ path }) => shape.besides.includes(path));
  const asked = all.filter((one) => !besides.includes(one));
  const filled = besides.some(({ path }) => (given[path] ?? '') !== '');
  return (
    <div ref={place}>
      {found && (
        <Flex gap={8} align="center">
          <span className="under">{t('form.kept')}</span>
          <Button size="small" onClick={forget}>
            {t('form.forget')}
          </Button>
        </Flex>
      )}
      {asked.map(({ field, path }) => (
        <FormField key={path} {...{ ...props, field, path }} />
      ))}
      {shape.photo && <Photo {...props} />}
      {besides.length > 0 && (
        <details className="columns" open={filled}>
          <summary>{t('form.besides')}</summary>
          {besides.map(({ field, path }) => (
            <FormField key={path} {...{ ...props, field, path }} />
          ))}
        </details>
      )}
    </div>
  );
};
