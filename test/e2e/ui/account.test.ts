import assert from 'node:assert/strict';
import * as z from 'zod';
import { answerBox, isSignedOut, makeAccount, openAccountsMenu, signedInAs, signIn, signOut } from '../accountActs.ts';
import { type ClassServer, startClassServer } from '../classServer.ts';
import { eventually } from '../eventually.ts';
import { freshVsCode } from '../freshVsCode.ts';
import { openTwoSum, submit, waitForTwoSum } from '../learnerActs.ts';
import { panelOf } from '../panel.ts';
import { twoSum } from '../twoSum.ts';
import {
	expand,
	notification,
	openViewContainer,
	pick,
	reloadWindow,
	runCommand,
	statusBarItem,
	treeItem,
} from '../workbench.ts';

/** What an account's export says of its events, as far as a test looks at it. */
const Events = z.object({ events: z.array(z.object({ kind: z.string(), hintLevel: z.int().optional() })) });

/** The server judges on a busy machine, and looks for its compilers the first time. */
const judgedMs = 90_000;

// About being signed in: what comes before and after it is told here, alone and with a server that goes and comes.
describe('a learner with a class', () => {
	let server: ClassServer;
	before(async function () {
		this.timeout(180_000);
		server = await startClassServer();
	});
	after(() => server.close());
	const vsCode = freshVsCode(() => ({
		settings: {
			'codeSensei.language': 'python',
			'codeSensei.serverUrl': server.url,
			'codeSensei.hints.unlock': 'always',
		},
	}));

	const submissionsOnServer = async (person: ReturnType<ClassServer['person']>) => {
		const client = await server.as(person);
		const params = { challengeId: 'bank.two-sum' };
		return (await client.call('listSubmissions', { params, query: {} })).items;
	};

	it('registers, solves at the server, is signed in in a second window, and signed out in both', async () => {
		const { page, openWindow } = vsCode();
		const ada = server.person('Ada');
		await makeAccount(page, ada);
		const panel = await openTwoSum(page);
		await statusBarItem(page, `server: ${server.host}`).waitFor();
		await submit(page, twoSum.python.file, twoSum.python.header + twoSum.python.right);
		await panel.verdict.filter({ hasText: 'Accepted' }).waitFor({ timeout: judgedMs });
		const [submission, ...others] = await submissionsOnServer(ada);
		assert.equal(submission?.verdict, 'accepted');
		assert.deepEqual(others, []);

		const second = await openWindow();
		await openViewContainer(second, 'Code Sensei');
		await expand(second, /^Arrays/);
		await treeItem(second, /^Two Sum.*\bsolved/).waitFor();

		await signOut(page);
		// Alone on this machine nothing was solved: both windows show that now.
		await treeItem(second, /^Two Sum.*\bsolved/).waitFor({ state: 'detached' });
		await isSignedOut(second);
	});

	it('is offered the sign-in in the Accounts menu, listed there afterwards, and offered it again after signing out', async () => {
		const { page } = vsCode();
		await openViewContainer(page, 'Code Sensei');
		await treeItem(page, /^Arrays/).waitFor();
		// A menu that is drawn anew under the mouse swallows a click.
		await (await openAccountsMenu(page, /^Sign in with Code Sensei/)).hover();
		await page.keyboard.press('Enter');
		const uma = server.person('Uma');
		await pick(page, 'Make an account');
		await answerBox(page, 'Your e-mail address', uma.email);
		await answerBox(page, 'Your name', uma.name);
		await answerBox(page, 'A password', uma.password);
		await answerBox(page, 'once more', uma.password);
		await signedInAs(page, 'Uma');
		await openAccountsMenu(page, /^Uma/);
		await page.keyboard.press('Escape');

		// And offered again to who signed out.
		await signOut(page);
		await openAccountsMenu(page, /^Sign in with Code Sensei/);
		await page.keyboard.press('Escape');
	});

	it('is told in the box when the password is wrong, and gets in with the right one', async () => {
		const { page } = vsCode();
		const ben = server.person('Ben');
		await makeAccount(page, ben);
		await signOut(page);

		await runCommand(page, 'Code Sensei: Sign In');
		await pick(page, 'E-mail and password');
		await answerBox(page, 'Your e-mail address', ben.email);
		await answerBox(page, 'The password of', 'this is not it');
		await answerBox(page, 'There is no account with this e-mail address and this password', ben.password);
		await page.locator('.statusbar').getByText('as Ben.').waitFor();
	});

	it('stays signed in over a reload, and is told once when the server ends the session', async () => {
		const { page } = vsCode();
		const eve = server.person('Eve');
		await makeAccount(page, eve);
		await reloadWindow(page);
		await openViewContainer(page, 'Code Sensei');
		await treeItem(page, /^Arrays/).waitFor();
		await openTwoSum(page);
		await statusBarItem(page, `server: ${server.host}`).waitFor();

		await (await server.as(eve)).call('signOutEverywhere', {});
		await runCommand(page, 'Code Sensei: Submit');
		const told = notification(page, 'Your session has ended');
		await told.waitFor();
		await told.getByRole('button', { name: 'Sign In' }).click();
		await pick(page, 'E-mail and password');
		await answerBox(page, 'Your e-mail address', eve.email);
		await answerBox(page, 'The password of', eve.password);
		await page.locator('.statusbar').getByText('as Eve.').waitFor();
	});

	it('goes on while the server is away: runs, submits, reloads, and loses nothing', async () => {
		const { page } = vsCode();
		const ida = server.person('Ida');
		await makeAccount(page, ida);
		const panel = await openTwoSum(page);
		await statusBarItem(page, `server: ${server.host}`).waitFor();

		await server.stop();
		try {
			await submit(page, twoSum.python.file, twoSum.python.header + twoSum.python.wrong);
			await panel.frame.getByRole('region', { name: 'Waits for the server' }).waitFor();
			await statusBarItem(page, '(offline) · 1 submission waits').waitFor();
			await submit(page, twoSum.python.file, twoSum.python.header + twoSum.python.right);
			await statusBarItem(page, '2 submissions wait').waitFor();
			await runCommand(page, 'Code Sensei: Run Examples');
			await panel.open('Results');
			await panel.verdict.filter({ hasText: /passed|Accepted/ }).waitFor({ timeout: judgedMs });

			await reloadWindow(page);
			const again = await waitForTwoSum(page);
			await again.open('Submissions');
			await again.frame.getByRole('region', { name: 'Waits for the server' }).getByRole('listitem').nth(1).waitFor();
		} finally {
			await server.start();
		}
		// The newest verdict stays, and the list has both.
		const back = panelOf(page);
		await back.verdict.filter({ hasText: 'Accepted' }).waitFor({ timeout: judgedMs });
		await statusBarItem(page, `server: ${server.host}`).waitFor();
		await back.open('Submissions');
		assert.equal(await back.frame.getByRole('region', { name: 'Waits for the server' }).count(), 0);
		assert.equal(await back.section.getByRole('rowheader').count(), 2);
		const verdicts = (await submissionsOnServer(ida)).map(({ verdict }) => verdict);
		assert.deepEqual(verdicts, ['accepted', 'wrongAnswer']);
	});

	it('takes hints and gives up while the server is away, and the account knows of it afterwards, once', async () => {
		const { page } = vsCode();
		const kim = server.person('Kim');
		await makeAccount(page, kim);
		const panel = await openTwoSum(page);
		await statusBarItem(page, `server: ${server.host}`).waitFor();
		await panel.open('Hints');
		await panel.button(/^Show hint 1 of 4/).click();
		await panel.section.getByRole('heading', { name: /^Hint 1 of 4/ }).waitFor();

		await server.stop();
		try {
			await panel.button(/^Show hint 2 of 4/).click();
			await panel.section.getByRole('heading', { name: /^Hint 2 of 4/ }).waitFor();
			await statusBarItem(page, '(offline)').waitFor();
			await submit(page, twoSum.python.file, twoSum.python.header + twoSum.python.right);
			await statusBarItem(page, '1 submission waits').waitFor();
			await panel.open('Hints');
			await panel.button(/^Show the solution/).click();
			await panel.button('Give up and show the solution').click();
			await panel.frame.locator('.status-gaveUp').waitFor();
		} finally {
			await server.start();
		}
		await panel.frame.locator('.status-solved', { hasText: /^Solved$/ }).waitFor({ timeout: judgedMs });
		await statusBarItem(page, /submission waits/).waitFor({ state: 'detached' });
		const told = async () => {
			const { events } = Events.parse(await (await server.as(kim)).call('exportData', {}));
			return events.filter(({ kind }) => kind !== 'opened').map(({ kind, hintLevel }) => `${kind} ${hintLevel ?? ''}`);
		};
		await eventually('the account knows of the whole of it', async () => (await told()).length === 4);
		assert.deepEqual(await told(), ['hintShown 1', 'hintShown 2', 'submission 2', 'gaveUp ']);
	});

	it('brings along what was solved alone, once, and keeps it on this computer', async () => {
		const { page } = vsCode();
		const panel = await openTwoSum(page);
		await submit(page, twoSum.python.file, twoSum.python.header + twoSum.python.right);
		await panel.verdict.filter({ hasText: 'Accepted' }).waitFor({ timeout: judgedMs });

		const mia = server.person('Mia');
		await makeAccount(page, mia);
		await notification(page, 'before you signed in').getByRole('button', { name: 'Bring It Along' }).click();
		await notification(page, 'Your progress is in your account: 1 new submissions.').waitFor();
		const [submission, ...others] = await submissionsOnServer(mia);
		assert.equal(submission?.verdict, 'accepted');
		assert.deepEqual(others, []);
		await runCommand(page, 'Code Sensei: Bring Solo Progress Along ...');
		await notification(page, 'nothing on this computer that your account lacks').waitFor();

		await signOut(page);
		await openViewContainer(page, 'Code Sensei');
		await expand(page, /^Arrays/);
		await treeItem(page, /^Two Sum.*\bsolved/).waitFor();
		await signIn(page, mia);
	});
});
