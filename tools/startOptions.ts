import { parseArgs } from 'node:util';
import { ToolFailure } from './toolFailure.ts';

export interface StartOptions {
	help: boolean;
	/** Install what the system lacks without being asked. */
	yes: boolean;
	/** Stop again as soon as it is known to work. */
	check: boolean;
	port: number;
}

/** So that bookmarks and the browser's own memory of the window last from one start to the next. */
export const usualPort = 4517;

export const startHelp = `npm start [-- options]

Builds Code Sensei and opens it in VS Code: the desktop one when \`code\` is on the PATH,
else a real VS Code in the browser, on this machine only.

  --yes         install what the system lacks (bubblewrap, g++, python3) without asking;
                that is also done with CI=true and as root
  --check       start, make sure that it works, and stop
  --port PORT   port of VS Code in the browser (default ${usualPort}, or any when that is taken)
  --help        this text
`;

/** @throws ToolFailure naming the wrong option. */
export function parseStartOptions(args: readonly string[]): StartOptions {
	try {
		const { values } = parseArgs({
			args: [...args],
			options: {
				help: { type: 'boolean', default: false },
				yes: { type: 'boolean', default: false },
				check: { type: 'boolean', default: false },
				port: { type: 'string', default: String(usualPort) },
			},
		});
		const port = Number(values.port);
		if (!Number.isInteger(port) || port < 0 || port > 65535)
			throw new ToolFailure(`--port must be a number from 0 to 65535, not ${values.port}.`);
		return { ...values, port };
	} catch (error) {
		// parseArgs throws a TypeError with a code for an option that it does not know.
		if (error instanceof TypeError) throw new ToolFailure(`${error.message}\n\n${startHelp}`, { cause: error });
		throw error;
	}
}
