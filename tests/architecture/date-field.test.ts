import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filesBelow, SOURCES } from './files.ts';

/** The files that may hold fields for days and hours. */
const HOME = ['console/input/date-field.tsx', 'console/input/hour-field.tsx'];

/** Other ways to a field for a day or an hour, which empty what they do not understand. */
const otherFields = (source: string): readonly string[] =>
  [
    ...source.matchAll(
      /import[^;]*\b(?:DatePicker|TimePicker|Calendar)\b[^;]*from 'antd'|antd\/\w+\/(?:date-picker|time-picker|calendar)|type=["'{]+(?:date|time|month|datetime-local)["'}]/g,
    ),
  ].map(([found]) => found);

describe('one field for dates', () => {
  it('no page of the console has another: what offices type is understood everywhere or stays in sight', () => {
    const found = filesBelow('console', SOURCES)
      .filter((file) => !HOME.includes(file))
      .flatMap((file) =>
        otherFields(readFileSync(file, 'utf8')).map((field) => `${file}: ${field}`),
      );
    expect(found).toEqual([]);
  });

  it.each([
    "import { Card, DatePicker } from 'antd';",
    "import picker from 'antd/es/date-picker';",
    "import {\n  Form,\n  TimePicker,\n} from 'antd';",
    "import { Calendar } from 'antd';",
    '<input type="date" />',
    "<Input type={'time'} />",
  ])('would be found: %s', (planted) => {
    expect(otherFields(planted).length).toBeGreaterThan(0);
  });

  it.each(['<DateItem name="from" />', "field.type === 'date'", '<Input type="tel" />'])(
    'is let pass: %s',
    (harmless) => {
      expect(otherFields(harmless)).toEqual([]);
    },
  );
});
