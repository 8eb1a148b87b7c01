import type { Field } from './form.ts';
import { choice, yesNo } from './kinds/choice.ts';
import { document, person, table } from './kinds/compound.ts';
import { date } from './kinds/date.ts';
import type { FieldKind } from './kinds/kind.ts';
import { decimal, integer, ratio } from './kinds/number.ts';
import { reference } from './kinds/reference.ts';
import { text } from './kinds/text.ts';

/** What a field says of itself, by its type: the one place that tells them apart. */
export const kindOf = (field: Field): FieldKind => {
  switch (field.type) {
    case 'text':
      return text(field);
    case 'decimal':
      return decimal(field);
    case 'integer':
      return integer(field);
    case 'date':
      return date(field);
    case 'choice':
      return choice(field);
    case 'yes-no':
      return yesNo(field);
    case 'person':
      return person(field);
    case 'document':
      return document(field);
    case 'reference':
      return reference(field);
    case 'table':
      return table(field);
    case 'ratio':
      return ratio();
  }
};
