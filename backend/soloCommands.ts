import path from 'node:path';
import { type Command, terminal } from './commandLine.ts';

/** Beside this file in the sources, and beside the bundle where the build has put it. */
const setTemplate = path.join(import.meta.dirname, 'setTemplate');

/** The commands of the bundle that the extension carries. */
export const soloCommands = {
	solo: {
		summary: 'start the backend for one learner on this machine',
		// Exits rather than waiting for what may still be open: everything was put away before.
		run: async (args) => process.exit(await (await import('./soloCommand.ts')).soloCommand(args)),
		help: async () => (await import('./soloCommand.ts')).soloHelp,
	},
	preview: {
		summary: 'print what a learner would see of a challenge folder',
		run: async (args) => (await import('#proof/preview/previewCommand.ts')).previewCommand(args, terminal()),
		help: async () => (await import('#proof/preview/previewCommand.ts')).previewUsage,
	},
	prove: {
		summary: 'check challenges by running their code, and write their cases and proof',
		run: async (args) => (await import('#proof/proveCommand.ts')).proveCommand(args, terminal()),
		help: async () => (await import('#proof/proveCommand.ts')).proveUsage,
	},
	'new-set': {
		summary: 'make a challenge set with one proved challenge, ready to be packed',
		run: async (args) =>
			(await import('./sets/authoring/newSetCommand.ts')).newSetCommand(args, terminal(), setTemplate),
		help: async () => (await import('./sets/authoring/newSetCommand.ts')).newSetUsage,
	},
	'new-challenge': {
		summary: 'add a challenge to a set, from a signature',
		run: async (args) =>
			(await import('./sets/authoring/newChallengeCommand.ts')).newChallengeCommand(args, terminal()),
		help: async () => (await import('./sets/authoring/newChallengeCommand.ts')).newChallengeUsage,
	},
	'import-problem': {
		summary: 'add a challenge to a set, from a problem with .in and .out files',
		run: async (args) =>
			(await import('./sets/authoring/importProblemCommand.ts')).importProblemCommand(args, terminal()),
		help: async () => (await import('./sets/authoring/importProblemCommand.ts')).importProblemUsage,
	},
	'pack-set': {
		summary: 'make a VSIX of a set in which everything is proved',
		run: async (args) => (await import('./sets/authoring/packSetCommand.ts')).packSetCommand(args, terminal()),
		help: async () => (await import('./sets/authoring/packSetCommand.ts')).packSetUsage,
	},
	'push-set': {
		summary: 'upload a set with its hidden tests to a server',
		run: async (args) => (await import('./sets/pushed/pushSetCommand.ts')).pushSetCommand(args, terminal()),
		help: async () => (await import('./sets/pushed/pushSetCommand.ts')).pushSetUsage,
	},
} as const satisfies Record<string, Command>;
