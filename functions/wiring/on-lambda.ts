/**
 * The handler of a step's file. Bundled for Lambda it is step-runtime.ts, at once: its start has more CPU than
 * the calls that follow, and an import on demand keeps a bundler from leaving out what nobody uses. Everywhere else
 * (package.json, `imports`) it comes later: the embedded mode runs the same steps from the same files and loads none of it.
 */
export { stepHandler as onLambda } from '#step-runtime';
