import { Input } from 'antd';
import { type KeyboardEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { RubricLine } from '../../workflows/score/rubric.ts';
import { points, type SheetProblem } from '../../workflows/score/sheet.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { typedKey } from '../input/typed-key.ts';
import { anchorFor, type Mark, stepped, typed } from './marks.ts';

/** Arrow keys move by half a point, with Shift by five points. */
const STEP = 50;
const LEAP = 500;

/** What marks mean, from the highest band down; the one that the present mark reaches is named as such. */
const Anchors = ({ line, text }: { readonly line: RubricLine; readonly text: string }) => {
  const { t } = useTranslation('reviews');
  const { say } = useLanguage();
  const reached = anchorFor(line, text);
  const bands = [...(line.anchors ?? [])].sort((a, b) => b.atLeast - a.atLeast);
  return (
    <ul className="anchors">
      {bands.map((anchor, index) => {
        const below = bands[index - 1]?.atLeast;
        const range =
          below === undefined
            ? t('band.top', { from: typed(anchor.atLeast), to: typed(line.max) })
            : t('band.below', { from: typed(anchor.atLeast), to: typed(below) });
        return (
          <li key={anchor.atLeast} aria-current={reached === anchor ? 'true' : undefined}>
            <span className="number">{range}</span> {say(anchor.meaning)}
            {reached === anchor && <strong> {t('band.here')}</strong>}
          </li>
        );
      })}
    </ul>
  );
};

interface Props {
  readonly line: RubricLine;
  readonly number: number;
  readonly mark: Mark;
  readonly problem: SheetProblem | undefined;
  /** Whether faults are said already: not before the field was left. */
  readonly tell: boolean;
  readonly readOnly: boolean;
  readonly onChange: (mark: Mark) => void;
  readonly onLeave: () => void;
  /** Enter: on to the next line, Shift+Enter back. */
  readonly onMove: (by: 1 | -1) => void;
}

type FieldProps = Pick<Props, 'line' | 'mark' | 'readOnly' | 'onChange'> & {
  readonly id: string;
  readonly faulty: boolean;
};

const MarkField = ({
  id,
  line,
  mark,
  faulty,
  readOnly,
  onChange,
  onLeave,
  onMove,
}: FieldProps & Pick<Props, 'onLeave' | 'onMove'>) => {
  const { t } = useTranslation('reviews');
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      event.preventDefault();
      onMove(event.shiftKey ? -1 : 1);
    } else if (!readOnly && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      const by = (event.shiftKey ? LEAP : STEP) * (event.key === 'ArrowUp' ? 1 : -1);
      onChange({ ...mark, text: stepped(mark.text, by, line.max) });
    }
  };
  return (
    <div className="score-row">
      <label htmlFor={`${id}-mark`}>{t('sheet.mark')}</label>
      <Input
        id={`${id}-mark`}
        data-line={line.id}
        inputMode="decimal"
        autoComplete="off"
        value={mark.text}
        readOnly={readOnly}
        status={faulty ? 'error' : ''}
        aria-invalid={faulty}
        aria-describedby={`${id}-said`}
        onChange={({ target }) => onChange({ ...mark, text: target.value })}
        onKeyDown={typedKey(keys)}
        onBlur={onLeave}
        onFocus={({ target }) => target.select()}
        style={{ width: 96 }}
      />
      <span className="under">{t('sheet.of', { max: points(line.max) })}</span>
    </div>
  );
};

const Remark = ({
  id,
  mark,
  needed,
  faulty,
  readOnly,
  onChange,
}: Omit<FieldProps, 'line'> & { readonly needed: boolean }) => {
  const { t } = useTranslation('reviews');
  return (
    <div className="score-row">
      <label htmlFor={`${id}-remark`}>{needed ? t('sheet.remarkNeeded') : t('sheet.remark')}</label>
      <Input.TextArea
        id={`${id}-remark`}
        autoSize={{ minRows: 1, maxRows: 5 }}
        maxLength={2000}
        value={mark.remark}
        readOnly={readOnly}
        status={faulty ? 'error' : ''}
        aria-invalid={faulty}
        onChange={({ target }) => onChange({ ...mark, remark: target.value })}
      />
    </div>
  );
};

/** One line of the rubric: its mark, what marks mean, and the remark. */
export const ScoreLine = ({ number, problem, tell, onLeave, onMove, ...field }: Props) => {
  const { line, mark } = field;
  const { say } = useLanguage();
  const id = useId();
  const needed = problem?.rule === 'remark-required';
  const said = tell && problem !== undefined ? say(problem.message) : '';
  return (
    <fieldset className="fields score-line">
      <legend>
        {number}. {say(line.title)}
      </legend>
      <MarkField
        {...field}
        id={id}
        faulty={said !== '' && !needed}
        onLeave={onLeave}
        onMove={onMove}
      />
      <Anchors line={line} text={mark.text} />
      <Remark {...field} id={id} needed={needed} faulty={tell && needed} />
      <div id={`${id}-said`} className="fault" aria-live="polite">
        {said}
      </div>
    </fieldset>
  );
};
