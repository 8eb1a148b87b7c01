import type { Bilingual } from '../../../engine/bilingual.ts';
import { refusal } from '../../../engine/refusal.ts';

const named = (titles: readonly Bilingual[]) => ({
  zh: titles.map(({ zh }) => `“${zh}”`).join('、'),
  en: titles.map(({ en }) => `“${en}”`).join(', '),
});

export const AlreadyVerified = refusal(
  'AlreadyVerified',
  'report.one-verification',
  (department: string) => ({
    inputs: { department },
    zh: '本部门已核实；如需更改，请用“更正核实意见”',
    en: 'your department has verified: to change it, correct the verification',
  }),
);

export const FigureNotAsked = refusal(
  'FigureNotAsked',
  'report.own-figures',
  (fields: readonly string[], titles: readonly Bilingual[]) => ({
    inputs: { fields },
    zh: `${named(titles).zh}不是本部门负责核实的数据或未填报，请只答复列给本部门的数据`,
    en: `${named(titles).en}: not among the figures that were put to your department; answer those alone`,
  }),
);

export const FiguresUnanswered = refusal(
  'FiguresUnanswered',
  'report.each-figure',
  (fields: readonly string[], titles: readonly Bilingual[]) => ({
    inputs: { fields },
    zh: `${named(titles).zh}尚未答复；无法核实的请选“无法核实”，不答复不视为一致`,
    en: `${named(titles).en}: not answered; where you cannot tell, say “cannot verify”, since silence is no consent`,
    problems: fields.map((path, at) => ({
      path,
      rule: 'unanswered',
      message: {
        zh: `请答复“${titles[at]?.zh ?? path}”`,
        en: `answer for “${titles[at]?.en ?? path}”`,
      },
    })),
  }),
);

export const FigureUnexplained = refusal(
  'FigureUnexplained',
  'report.differs-value',
  (fields: readonly string[], titles: readonly Bilingual[]) => ({
    inputs: { fields },
    zh: `${named(titles).zh}：不一致的须填部门数，口径不同的须填部门数及其口径`,
    en: `${named(titles).en}: where it differs give your figure, and where it counts otherwise its scope too`,
    problems: fields.map((path) => ({
      path,
      rule: 'value-missing',
      message: { zh: '请填部门数（口径不同的并填口径）', en: 'give your figure, and its scope' },
    })),
  }),
);

export const NotTheVerificationThatCounts = refusal(
  'NotTheVerificationThatCounts',
  'report.correct-own',
  (verification: string) => ({
    inputs: { verification },
    zh: '只能更正本部门现行有效的核实意见，请刷新后选择最近一次',
    en: 'only your department’s present answer can be corrected: reload and pick the latest',
  }),
);

export const FigureNotDisputed = refusal(
  'FigureNotDisputed',
  'report.disputed',
  (field: string, title: Bilingual) => ({
    inputs: { field },
    zh: `“${title.zh}”没有部门提出不同数据，无须采用；刷新后查看现状`,
    en: `no department holds another figure of “${title.en}”: nothing is to be adopted, reload to see`,
  }),
);

export const FigureNotHeld = refusal(
  'FigureNotHeld',
  'report.held-by',
  (field: string, title: Bilingual) => ({
    inputs: { field },
    zh: `请指明采用哪个部门的“${title.zh}”：须是提出了不同数据的部门`,
    en: `say whose figure of “${title.en}” is taken: a department that holds another one`,
  }),
);

export const FiguresUnsettled = refusal(
  'FiguresUnsettled',
  'report.settled-first',
  (fields: readonly string[], titles: readonly Bilingual[]) => ({
    inputs: { fields },
    zh: `${named(titles).zh}与部门数不同，请先逐项采用（填报数、部门数或两数并列）再核定`,
    en: `${named(titles).en}: departments hold otherwise; adopt one of them or both, then confirm`,
    problems: fields.map((path, at) => ({
      path,
      rule: 'unsettled',
      message: {
        zh: `请采用“${titles[at]?.zh ?? path}”`,
        en: `settle “${titles[at]?.en ?? path}”`,
      },
    })),
  }),
);

export const FigureNotConfirmed = refusal(
  'FigureNotConfirmed',
  'report.revise-known',
  (indicator: string) => ({
    inputs: { indicator },
    zh: '该指标没有此来源的已核定数据，请从已核定数据中选择',
    en: 'no confirmed figure of this indicator and source: choose one that was confirmed',
  }),
);
