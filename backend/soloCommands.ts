import { type Command, terminal } from './commandLine.ts';

/** The commands of the bundle that the extension carries. */
export const soloCommands = {
	solo: {
		summary: 'start the backend for one learner on this machine',
		// Exits rather than waiting for what may still be open: everything was put away before.
		run: async (args) => process.exit(await (await import('./soloCommand.ts')).soloCommand(args)),
		help: async () => (await import('./soloCommand.ts')).soloHelp,
	},
	prove: {
		summary: 'check challenges by running their code, and write their cases and proof',
		run: async (args) => (await import('#proof/proveCommand.ts')).proveCommand(args, terminal()),
		help: async () => (await import('#proof/proveCommand.ts')).proveUsage,
	},
	'push-set': {
		summary: 'upload a set with its hidden tests to a server',
		run: async (args) => (await import('./sets/pushed/pushSetCommand.ts')).pushSetCommand(args, terminal()),
		help: async () => (await import('./sets/pushed/pushSetCommand.ts')).pushSetUsage,
	},
} as const satisfies Record<string, Command>;
