import assert from 'node:assert/strict';
import path from 'node:path';
import { type SmallServer, sendJson, startSmallServer } from '../../unit/extension/smallServer.ts';
import { signedInAs, signOut } from '../accountActs.ts';
import { type ClassServer, startClassServer } from '../classServer.ts';
import { freshVsCode } from '../freshVsCode.ts';
import { describeInTurn } from '../inTurn.ts';
import { dialog, pick, runCommand } from '../workbench.ts';

const token = 'gho_a-token-that-github-gave-to-vs-code';

// About signing in itself.
describeInTurn('a learner who is signed in to GitHub', () => {
	let gitHub: SmallServer;
	let server: ClassServer;
	before(async function () {
		this.timeout(180_000);
		gitHub = await startSmallServer(({ path: asked, authorization }, response) => {
			if (authorization !== `Bearer ${token}`) sendJson(response, 401, { message: 'Bad credentials' });
			else if (asked === '/user') sendJson(response, 200, { id: 583231, login: 'grace', name: 'Grace' });
			else sendJson(response, 200, [{ email: 'grace@example.org', primary: true, verified: true }]);
		});
		server = await startClassServer({ CODE_SENSEI_GITHUB_API: `http://127.0.0.1:${gitHub.port}` });
	});
	after(async () => {
		await server.close();
		await gitHub.close();
	});
	const vsCode = freshVsCode(() => ({
		settings: { 'codeSensei.serverUrl': server.url },
		otherExtensions: [path.join(import.meta.dirname, '../fixtures/gitHubStandIn')],
		env: { CODE_SENSEI_TEST_GITHUB_TOKEN: token },
	}));

	it('signs in to the class by it, and the token is kept nowhere', async () => {
		const { page } = vsCode();
		await runCommand(page, 'Code Sensei: Sign In');
		await pick(page, 'GitHub');
		await dialog(page, 'sign in using GitHub').getByRole('button', { name: 'Allow' }).click();
		await signedInAs(page, 'Grace');
		assert.deepEqual(
			gitHub.taken.map(({ path: asked }) => asked),
			['/user', '/user/emails'],
		);
		assert.equal(server.output().includes(token), false);

		await signOut(page);
	});
});
