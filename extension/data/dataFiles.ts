/**
 * What is needed once in a while, to write and read files of the learner's data: a bundle of its own, loaded on first use. It has its own copy of every
 * module in it, so nothing from here may be told from anything else by `instanceof`.
 */
export { exportFile } from './exportFile.ts';
export { importFile } from './importFile.ts';
