import type { ReactNode } from 'react';
import { ChoiceInput, YesNoInput } from './choice-inputs.tsx';
import { DocumentInput, PersonInput } from './compound-inputs.tsx';
import type { InputProps } from './field-frame.tsx';
import { NumberInput, RatioOutput, YearsInput } from './number-inputs.tsx';
import { ReferenceInput } from './reference-input.tsx';
import { TableInput } from './table-input.tsx';
import { DateInput, TextInput } from './text-inputs.tsx';

/** The input for a field, by its type. */
export const FieldInput = ({ field, ...rest }: InputProps): ReactNode => {
  switch (field.type) {
    case 'text':
      return <TextInput {...rest} field={field} />;
    case 'decimal':
      return field.years === undefined ? (
        <NumberInput {...rest} field={field} />
      ) : (
        <YearsInput {...rest} field={field} />
      );
    case 'integer':
      return <NumberInput {...rest} field={field} />;
    case 'date':
      return <DateInput {...rest} field={field} />;
    case 'choice':
      return <ChoiceInput {...rest} field={field} />;
    case 'yes-no':
      return <YesNoInput {...rest} field={field} />;
    case 'person':
      return <PersonInput {...rest} field={field} />;
    case 'document':
      return <DocumentInput {...rest} field={field} />;
    case 'table':
      return <TableInput {...rest} field={field} />;
    case 'reference':
      return <ReferenceInput {...rest} field={field} />;
    case 'ratio':
      return <RatioOutput {...rest} field={field} />;
  }
};
