export * from '../../cli/demo/stage.ts';
