import { type Command, terminal } from './commandLine.ts';

/** The commands of a server, which has a bundle of its own. */
export const serverCommands = {
	serve: {
		summary: 'start a server for many learners, on MongoDB and Redis',
		// Exits rather than waiting for what may still be open: everything was put away before.
		run: async (args) => process.exit(await (await import('./serveCommand.ts')).serveCommand(args)),
		help: async () => (await import('./serveCommand.ts')).serveHelp,
	},
	migrate: {
		summary: "prepare the server's database, or bring it up to date",
		run: async (args) => (await import('./migrateCommand.ts')).migrateCommand(args, terminal()),
		help: async () => (await import('./migrateCommand.ts')).migrateHelp,
	},
	'rebuild-analytics': {
		summary: 'count anew how the server was used',
		run: async (args) => (await import('./rebuildAnalyticsCommand.ts')).rebuildAnalyticsCommand(args, terminal()),
		help: async () => (await import('./rebuildAnalyticsCommand.ts')).rebuildAnalyticsHelp,
	},
	'create-admin': {
		summary: 'give somebody the role admin on the server',
		run: async (args) => (await import('./adminOnServer.ts')).adminOnServer(args),
		help: async () => (await import('./createAdminCommand.ts')).createAdminHelp,
	},
} as const satisfies Record<string, Command>;
