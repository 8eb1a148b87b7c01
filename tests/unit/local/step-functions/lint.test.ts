import { describe, expect, it } from 'vitest';
import { lintMachine } from '../../../../local/step-functions/lint.ts';
import { askTask, callTask, machineOf } from './fixture.ts';

const lint = (definition: unknown) =>
  lintMachine(definition, { errors: ['CaseClosed'] }).map(
    ({ path, message }) => `${path}: ${message}`,
  );
const pass = (more: Record<string, unknown>) => ({
  Type: 'Pass',
  ...('Next' in more ? {} : { End: true }),
  ...more,
});

describe('the lint of machines', () => {
  it('finds nothing in a machine that keeps the rules', () => {
    expect(
      lint(
        machineOf({
          Read: callTask({
            Assign: { due: '{% $states.result.Payload.due %}' },
            Retry: [
              { ErrorEquals: ['Lambda.ServiceException', 'CaseClosed'] },
              { ErrorEquals: ['States.ALL'] },
            ],
            Catch: [
              {
                ErrorEquals: ['States.ALL'],
                Assign: { due: '{% $states.errorOutput.Error %}' },
                Next: 'Ask',
              },
            ],
            Next: 'Ask',
          }),
          Ask: askTask({
            TimeoutSeconds: '{% $max([1, $ceil(($toMillis($due) - $millis()) / 1000)]) %}',
            Output:
              '{% ($late := $states.result[$.late = true]; $map($late, function($v, $i) { $v.who & $i })) %}',
            Next: 'Seats',
          }),
          Seats: {
            Type: 'Map',
            Items: "{% $states.input.items[kind = 'seat'].{'who': who, 'self': $} %}",
            ItemSelector: { who: '{% $states.context.Map.Item.Value.who %}', due: '{% $due %}' },
            ItemProcessor: {
              StartAt: 'Sit',
              States: {
                Sit: pass({ Assign: { mine: '{% $due %}' }, Next: 'Leave' }),
                Leave: pass({ Output: '{% $mine %}' }),
              },
            },
            End: true,
          },
        }),
      ),
    ).toEqual([]);
  });

  it.each([
    [
      'a language of its own in a state',
      { A: pass({ QueryLanguage: 'JSONata' }) },
      '/States/A/QueryLanguage: stands at the top of the machine only',
    ],
    [
      'an expression that does not compile',
      { A: pass({ Output: '{% 1 + %}' }) },
      '/States/A/Output: does not compile: ',
    ],
    [
      'an operator of a later JSONata',
      { A: pass({ Output: "{% $states.input.a ?? 'b' %}" }) },
      '/States/A/Output: does not compile: ',
    ],
    [
      'an expression that does not fill its text',
      { A: pass({ Output: ' {% 1 %}' }) },
      '/States/A/Output: holds {% but is not an expression',
    ],
    [
      '$eval',
      { A: pass({ Output: { deep: ["{% $eval('1') %}"] } }) },
      '/States/A/Output/deep/0: uses $eval',
    ],
    ['a bare $', { A: pass({ Output: '{% $.a %}' }) }, '/States/A/Output: uses a bare $'],
    ['$$', { A: pass({ Output: '{% $$.a %}' }) }, '/States/A/Output: uses $$'],
    [
      'a field name without $states',
      { A: pass({ Output: '{% caseId %}' }) },
      '/States/A/Output: uses the field name caseId',
    ],
    [
      '$states as a whole',
      { A: pass({ Output: '{% $string($states) %}' }) },
      '/States/A/Output: uses $states without naming a member',
    ],
    [
      'a variable that nobody assigns',
      { A: pass({ Output: '{% $due %}' }) },
      '/States/A/Output: reads $due, which no path to here assigns',
    ],
    [
      'a variable assigned only later',
      { A: pass({ Output: '{% $due %}', Next: 'B' }), B: pass({ Assign: { due: 1 } }) },
      '/States/A/Output: reads $due',
    ],
    [
      'a variable of another branch',
      {
        A: {
          Type: 'Parallel',
          End: true,
          Branches: [
            { StartAt: 'B', States: { B: pass({ Assign: { x: 1 } }) } },
            { StartAt: 'C', States: { C: pass({ Output: '{% $x %}' }) } },
          ],
        },
      },
      '/States/A/Branches/1/States/C/Output: reads $x',
    ],
    [
      'a variable that the catcher does not assign',
      {
        A: callTask({ Assign: { x: 1 }, Catch: [{ ErrorEquals: ['States.ALL'], Next: 'B' }] }),
        B: pass({ Output: '{% $x %}' }),
      },
      '/States/B/Output: reads $x',
    ],
    [
      'an outer variable assigned inside',
      {
        A: pass({ Assign: { x: 1 }, Next: 'B' }),
        B: {
          Type: 'Parallel',
          End: true,
          Branches: [{ StartAt: 'C', States: { C: pass({ Assign: { x: 2 } }) } }],
        },
      },
      '/States/B/Branches/0/States/C/Assign: assigns $x, a variable of an outer scope',
    ],
    [
      '$states.result in Arguments',
      { A: { ...callTask(), Arguments: { FunctionName: 'f', Payload: '{% $states.result %}' } } },
      '/States/A/Arguments/Payload: reads $states.result',
    ],
    [
      '$states.result in a Pass',
      { A: pass({ Output: '{% $states.result %}' }) },
      '/States/A/Output: reads $states.result',
    ],
    [
      '$states.result in a Catch',
      {
        A: callTask({
          Catch: [{ ErrorEquals: ['States.ALL'], Output: '{% $states.result %}', Next: 'B' }],
        }),
        B: pass({}),
      },
      '/States/A/Catch/0/Output: reads $states.result',
    ],
    [
      '$states.errorOutput outside of a Catch',
      { A: callTask({ Output: '{% $states.errorOutput.Error %}' }) },
      '/States/A/Output: reads $states.errorOutput',
    ],
    [
      'an error that nothing throws',
      { A: callTask({ Retry: [{ ErrorEquals: ['CaseClozed'] }] }) },
      '/States/A/Retry/0/ErrorEquals: names CaseClozed',
    ],
    [
      'States.ALL before others',
      {
        A: callTask({ Retry: [{ ErrorEquals: ['States.ALL'] }, { ErrorEquals: ['CaseClosed'] }] }),
      },
      '/States/A/Retry/0/ErrorEquals: States.ALL must stand alone and last',
    ],
    [
      'a question without its token',
      { A: { ...askTask(), Arguments: { FunctionName: 'f', Payload: {} } } },
      '/States/A/Arguments: does not pass $states.context.Task.Token on',
    ],
    ['a state that nothing leads to', { A: pass({}), B: pass({}) }, '/States/B: cannot be reached'],
    [
      'a definition that does not load',
      { A: pass({ Result: 1 }) },
      '/States/A: Unrecognized key: "Result"',
    ],
  ])('finds %s', (_name, states, finding) => {
    const found = lint(machineOf(states));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(finding);
  });

  it('finds a machine without JSONata at the top', () => {
    expect(lint({ StartAt: 'A', States: { A: pass({}) } })).toEqual([
      '/QueryLanguage: must be JSONata',
    ]);
  });
});
