import { makeAccount } from './accountActs.ts';
import { type ClassServer, startClassServer } from './classServer.ts';
import { freshVsCode } from './freshVsCode.ts';
import type { VsCode } from './vsCode.ts';

/** Starting the stores and the server takes its time on a busy machine. */
const serverLimitMs = 180_000;

/**
 * The same journeys for somebody who practises alone and for somebody who is signed in to the server of a class: one `describe` for each.
 * @param define declares the tests; what it is given is the VS Code of the test that runs
 */
export function inBothWays(
	title: string,
	settings: Readonly<Record<string, unknown>>,
	define: (vsCode: () => VsCode) => void,
): void {
	describe(`${title}, alone`, () => define(freshVsCode({ settings })));

	describe(`${title}, signed in to a class`, () => {
		let server: ClassServer;
		before(async function () {
			this.timeout(serverLimitMs);
			server = await startClassServer();
		});
		after(() => server.close());
		const vsCode = freshVsCode(() => ({ settings: { ...settings, 'codeSensei.serverUrl': server.url } }));
		beforeEach(() => makeAccount(vsCode().page, server.person('Ada')));
		define(vsCode);
	});
}
