import * as z from 'zod';

/** One scenario as it was played. `detail` is its sentence, or why it failed. */
export interface Scenario {
  readonly id: string;
  readonly passed: boolean;
  readonly detail: string;
}

/** The parts of vitest's JSON report that are read here. */
const Report = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({
          title: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});

/** A scenario's title is its id, then what happens: `play.A.1.b a fact found during the notice holds the case`. */
const TITLE = /^(?<id>[a-z]+(?:\.[A-Za-z0-9-]+)+) (?<sentence>.+)$/u;

/** The scenarios of a vitest report, in its order. A file that could not be loaded is one that failed. */
export const scenariosIn = (report: string): readonly Scenario[] =>
  Report.parse(JSON.parse(report)).testResults.flatMap((file): readonly Scenario[] => {
    if (file.assertionResults.length === 0)
      return [{ id: file.name, passed: false, detail: file.message ?? 'no scenario in it' }];
    return file.assertionResults.map(({ title, status, failureMessages }) => {
      const { id = title, sentence = '' } = TITLE.exec(title)?.groups ?? {};
      const passed = status === 'passed' && sentence !== '';
      const why = (failureMessages ?? []).join('\n').slice(0, 2_000);
      return { id, passed, detail: passed ? sentence : why || `no id in the title: ${title}` };
    });
  });
