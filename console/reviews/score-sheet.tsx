import { Card, Flex } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewAnswer } from '../../interface/reviewing.ts';
import type { RubricLine } from '../../workflows/score/rubric.ts';
import { linesOf } from '../../workflows/score/rubric.ts';
import { checkSheet, points } from '../../workflows/score/sheet.ts';
import type { SheetKind } from '../../workflows/score/sheet-kind.ts';
import { useMoment } from '../display/moment.tsx';
import { ActDialog } from '../input/act-dialog.tsx';
import { useSession } from '../session/session.ts';

import { useKeptMarks } from './kept-marks.ts';
import { marksOf, NO_MARK, scoredLines, sumOf } from './marks.ts';
import { ScoreLine } from './score-line.tsx';

export type Sending = 'ScoreCase' | 'ScoreDefence' | 'ReviseScore';

interface Props {
  readonly review: ReviewAnswer;
  readonly kind: SheetKind;
  /** Which act signs it; none: it was signed and is shown. */
  readonly command?: Sending;
}

const Shortcuts = () => {
  const { t } = useTranslation('reviews');
  return (
    <p className="under" style={{ margin: '0 0 8px' }}>
      {t('sheet.keys')} <kbd>Enter</kbd> {t('sheet.keyNext')} · <kbd>Shift</kbd>+<kbd>Enter</kbd>{' '}
      {t('sheet.keyBack')} · <kbd>↑</kbd> <kbd>↓</kbd> {t('sheet.keyStep')} · <kbd>Shift</kbd>+
      <kbd>↑</kbd> <kbd>↓</kbd> {t('sheet.keyLeap')}
    </p>
  );
};

const Kept = ({ at }: { readonly at: string | undefined }) => {
  const { t } = useTranslation('reviews');
  const { clock } = useMoment();
  return (
    <p className="under" role="status" style={{ margin: 0 }}>
      {at === undefined ? t('sheet.notKept') : t('sheet.kept', { at: clock(at) })}
    </p>
  );
};

/** How much is missing before the sheet can be signed; leads to the first line of it. */
const Missing = ({
  problems,
  goTo,
}: {
  readonly problems: ReturnType<typeof checkSheet>;
  readonly goTo: (line: string) => void;
}) => {
  const { t } = useTranslation('reviews');
  const [first] = problems;
  if (first === undefined) return null;
  return (
    <button type="button" className="plain-link" onClick={() => goTo(first.line)}>
      {t('sheet.missing', { count: problems.length })}
    </button>
  );
};

const useTitles = () => {
  const { t } = useTranslation('reviews');
  return {
    ScoreCase: { act: t('act.score'), done: t('act.scored'), means: t('act.scoreMeans') },
    ScoreDefence: {
      act: t('act.defence'),
      done: t('act.defenceScored'),
      means: t('act.scoreMeans'),
    },
    ReviseScore: { act: t('act.revise'), done: t('act.revised'), means: t('act.reviseMeans') },
  };
};

/** The marks as they stand, what is wrong with them, and where the cursor goes. */
const useSheet = ({ review, kind, command }: Props) => {
  const { me } = useSession();
  const { caseId, seat, rubric } = review;
  const lines = linesOf(rubric, kind);
  const key = `tidu.marks|${me?.account}|${caseId}|${seat}|${kind}|${command ?? 'signed'}`;
  const kept = useKeptMarks(key, marksOf(review[kind]));
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const ref = useRef<HTMLDivElement>(null);
  const scored = scoredLines(lines, kept.marks);
  const goTo = (line: string): void =>
    ref.current?.querySelector<HTMLInputElement>(`input[data-line="${line}"]`)?.focus();
  const leave = (line: RubricLine): void => setTouched((before) => new Set(before).add(line.id));
  const move = (from: RubricLine, by: 1 | -1): void => {
    leave(from);
    goTo(lines[lines.indexOf(from) + by]?.id ?? from.id);
  };
  return {
    ref,
    lines,
    kept,
    scored,
    problems: checkSheet(rubric, { seat: Number(seat), kind, lines: scored }),
    total: points(sumOf(lines, kept.marks)),
    touched,
    goTo,
    leave,
    move,
  };
};

type Sheet = ReturnType<typeof useSheet>;

const Sign = ({
  review: { caseId, seat },
  kind,
  command,
  sheet: { kept, scored, problems, total },
}: Props & { readonly command: Sending; readonly sheet: Sheet }) => {
  const { t } = useTranslation('reviews');
  const titles = useTitles()[command];
  return (
    <ActDialog
      act={{ plural: 'cases', id: caseId, command }}
      title={titles.act}
      consequence={titles.means}
      disabled={problems.length > 0 || !kept.ready}
      body={() => ({ seat, lines: scored, ...(command === 'ReviseScore' ? { kind } : {}) })}
      done={titles.done}
      onDone={kept.forget}
      primary
    >
      <p>
        <strong>{t('sheet.total', { total })}</strong>
      </p>
    </ActDialog>
  );
};

/** The sum so far, what is missing, and the signature. */
const Foot = ({ sheet, ...of }: Props & { readonly sheet: Sheet }) => {
  const { t } = useTranslation('reviews');
  const { command, review } = of;
  return (
    <Card size="small" style={{ position: 'sticky', bottom: 0 }}>
      <Flex justify="space-between" align="center" gap={12} wrap>
        <div>
          <strong aria-live="polite" className="number" style={{ fontSize: 18 }}>
            {t('sheet.total', { total: sheet.total })}
          </strong>{' '}
          <span className="under">{t('sheet.of', { max: points(review.rubric.total) })}</span>
          {command !== undefined && (
            <div>
              <Missing problems={sheet.problems} goTo={sheet.goTo} />
              <Kept at={sheet.kept.keptAt} />
            </div>
          )}
        </div>
        {command !== undefined && <Sign {...of} command={command} sheet={sheet} />}
      </Flex>
    </Card>
  );
};

/** The marks of one kind: typed with the keyboard, added up at once, kept on this machine until they are signed. */
export const ScoreSheet = (props: Props) => {
  const sheet = useSheet(props);
  const { ref, lines, kept, problems, touched, leave, move } = sheet;
  const signed = props.command === undefined;
  return (
    <div ref={ref}>
      {!signed && <Shortcuts />}
      {lines.map((line, index) => (
        <ScoreLine
          key={line.id}
          line={line}
          number={index + 1}
          mark={kept.marks[line.id] ?? NO_MARK}
          problem={problems.find((one) => one.line === line.id)}
          tell={!signed && touched.has(line.id)}
          readOnly={signed}
          onChange={(mark) => kept.change({ ...kept.marks, [line.id]: mark })}
          onLeave={() => leave(line)}
          onMove={(by) => move(line, by)}
        />
      ))}
      <Foot {...props} sheet={sheet} />
    </div>
  );
};
