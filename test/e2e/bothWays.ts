import type { ImportRequest } from '../../backend/contract/accounts.ts';
import { hasTurn } from '../../tools/turn.ts';
import { makeAccount, signOut, type Person } from './accountActs.ts';
import { type ClassServer, startClassServer } from './classServer.ts';
import { freshVsCode, takeTurns } from './freshVsCode.ts';
import { bringInAlone } from './learnHistory.ts';
import { leaveNoTrace } from './leaveNoTrace.ts';
import type { VsCode, VsCodeOptions } from './vsCode.ts';

/** Starting the stores and the server takes its time on a busy machine. */
const serverLimitMs = 180_000;

type Settings = Readonly<Record<string, unknown>>;

let started: Promise<ClassServer> | undefined;

// Once for all specs of the process, after the last of them.
after(async () => {
	if (started !== undefined) await (await started).close();
});

/** The server of a class that all specs share: every test is somebody new there. Who stops it or tells it something starts one of their own. */
export function sharedClassServer(): Promise<ClassServer> {
	started ??= startClassServer();
	return started;
}

/** Solutions begin in Python unless a setting says otherwise. */
function inPython(settings: Settings | (() => Settings)): () => Settings {
	return () => ({ 'codeSensei.language': 'python', ...(typeof settings === 'function' ? settings() : settings) });
}

/** Somebody who has practised nothing yet, alone, on a VS Code on which other tests may have been. */
export function someoneAlone(settings: Settings | (() => Settings) = {}): () => VsCode {
	return takeTurns('alone', inPython(settings), leaveNoTrace);
}

/**
 * The same journeys for somebody who practises alone and for somebody who is signed in to the server of a class: one `describe` for each. The two take turns.
 * @param settings a function where they are known only when the tests run
 * @param define declares the tests; what it is given is the VS Code of the test that runs, which way this is, and a way to bring in what was done before
 * @param more what a VS Code of its own for each test needs; without it tests take turns on one
 */
export function inBothWays(
	title: string,
	settings: Settings | (() => Settings),
	define: (
		vsCode: () => VsCode,
		way: 'alone' | 'signed in',
		bringIn: (history: ImportRequest) => Promise<void>,
	) => void,
	more?: Omit<VsCodeOptions, 'settings'>,
): void {
	const known = inPython(settings);

	const alone = () => {
		const vsCode = more ? freshVsCode(() => ({ ...more, settings: known() })) : someoneAlone(settings);
		define(vsCode, 'alone', (history) => bringInAlone(vsCode().machine.globalStorage, history));
	};
	const signedIn = () => {
		let server: ClassServer;
		let person: Person;
		before(async function () {
			this.timeout(serverLimitMs);
			server = await sharedClassServer();
		});
		const atServer = (): Settings => ({ ...known(), 'codeSensei.serverUrl': server.url });
		const vsCode = more
			? freshVsCode(() => ({ ...more, settings: atServer() }))
			: takeTurns('signed in', atServer, async (used, its) => {
					await signOut(used.page);
					await leaveNoTrace(used, its);
				});
		beforeEach(async () => {
			person = server.person('Ada');
			await makeAccount(vsCode().page, person);
		});
		define(vsCode, 'signed in', async (history) => {
			const client = await server.as(person);
			await client.call('importData', { body: history });
		});
	};
	if (hasTurn(title, 0, 2)) describe(`${title}, alone`, alone);
	if (hasTurn(title, 1, 2)) describe(`${title}, signed in to a class`, signedIn);
}
