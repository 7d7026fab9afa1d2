import assert from 'node:assert/strict';
import { someSource } from '../../unit/sets/pushed/someSet.ts';
import { foldersForSets } from '../../api/someSet.ts';
import { finishAccount, makeAccount, type Person, signOut } from '../accountActs.ts';
import { violationsAround } from '../axe.ts';
import { gradedHeader, joinClass, makeClass, pushGradedSet, writeGradedExamples } from '../classActs.ts';
import { type ClassServer, startClassServer } from '../classServer.ts';
import { freshVsCode } from '../freshVsCode.ts';
import { openSets, submit, waitForTwoSum } from '../learnerActs.ts';
import { panelOf } from '../panel.ts';
import { twoSum } from '../twoSum.ts';
import { expand, nativeEditor, notification, runCommand, treeItem, typeInEditor } from '../workbench.ts';

/** What happens in a class has to be seen within a second; a machine that runs a test suite beside may be slower. */
const seenWithinMs = 10_000;

describe('a class with hidden tests', () => {
	let server: ClassServer;
	let ines: Person;
	before(async function () {
		// The stores, the server, and the proof of the set on it.
		this.timeout(5 * 60_000);
		server = await startClassServer();
		ines = await server.instructor();
		await pushGradedSet(await server.as(ines));
	});
	after(() => server.close());
	const settings = () => ({ settings: { 'codeSensei.language': 'python', 'codeSensei.serverUrl': server.url } });

	describe('at the desk of its instructor', () => {
		const atInstructor = freshVsCode(settings);
		const atLearner = freshVsCode(settings);

		it('is made by its instructor, joined by two learners, and what they hand in stands in the dashboard at once', async function () {
			this.timeout(6 * 60_000);
			const { page: desk } = atInstructor();
			const { page: seat } = atLearner();
			const code = await makeClass(desk, ines);
			const board = panelOf(desk).frame;
			await board.getByRole('heading', { name: 'Nobody has joined yet' }).waitFor({ timeout: 60_000 });
			assert.deepEqual(await violationsAround(panelOf(desk).title), []);

			await openSets(seat);
			const handIn = async (person: Person, source: string, verdict: string): Promise<void> => {
				await makeAccount(seat, person);
				await joinClass(seat, code);
				await treeItem(seat, /^Two Sum, .*10 points/).click();
				const panel = await waitForTwoSum(seat);
				await submit(seat, twoSum.python.file, gradedHeader + source);
				await panel.waitForVerdict(verdict);
				const since = performance.now();
				const news = board.getByRole('button', { name: `${person.name}: Two Sum, ${verdict}` });
				await news.waitFor({ timeout: seenWithinMs });
				process.stdout.write(`      in the dashboard ${(performance.now() - since).toFixed(0)} ms after the verdict\n`);
			};

			await handIn(server.person('Bea'), twoSum.python.nearlyRight, 'Wrong answer');
			const { failing } = panelOf(seat);
			await failing.getByText('This set does not show hidden cases.').waitFor();
			assert.doesNotMatch(await failing.innerText(), /Expected|Input/);
			await signOut(seat);
			await handIn(server.person('Carl'), twoSum.python.right, 'Accepted');

			const learners = board.getByRole('region', { name: 'Learners' });
			await learners.getByRole('row', { name: /^Bea/ }).getByText('Tried', { exact: true }).waitFor();
			await learners.getByRole('row', { name: /^Carl/ }).getByText('Solved', { exact: true }).waitFor();
			assert.deepEqual(await violationsAround(panelOf(desk).title), []);
			await board.getByRole('button', { name: /^Bea: Two Sum/ }).click();
			const opened = await nativeEditor(desk, twoSum.python.file);
			await opened.locator('.view-line', { hasText: 'Wrong answer' }).waitFor();
			await opened.locator('.view-line', { hasText: 'two_sum' }).first().waitFor();

			// What is in the tree for a learner: the points, and what staff see of it.
			await treeItem(seat, /^Two Sum, .*10 of 10 points/).waitFor({ timeout: 60_000 });
			await runCommand(seat, 'Code Sensei: What My Class Sees');
			const seen = seat.frameLocator('iframe.webview.ready:visible').frameLocator('#active-frame');
			await seen.getByText('Two Sum').first().waitFor({ timeout: 60_000 });
		});

		it('is looked at on the page of the server, which follows it too', async function () {
			this.timeout(4 * 60_000);
			const { context } = atInstructor();
			const { page: seat } = atLearner();
			const client = await server.as(ines);
			const { id: classId } = await client.call('createClass', { body: { name: 'Evening class' } });
			await client.call('addAssignment', {
				params: { classId },
				body: { source: someSource, latePolicy: { kind: 'accept' } },
			});
			const { forStaff } = await client.call('getClass', { params: { classId } });
			const dana = server.person('Dana');
			await makeAccount(seat, dana);
			const learner = await server.as(dana);
			await learner.call('joinClass', { body: { code: forStaff?.joinCode ?? '' } });

			const board = await context.newPage();
			const complaints: string[] = [];
			board.on('console', (message) => {
				if (message.type() === 'error') complaints.push(message.text());
			});
			await board.goto(`${server.url}/classes/${classId}`);
			await board.getByLabel('E-mail address').fill(ines.email);
			await board.getByLabel('Password').fill(ines.password);
			await board.getByRole('button', { name: 'Show' }).click();
			await board.getByRole('heading', { name: /^Evening class/ }).waitFor();
			await board.getByRole('row', { name: /^Dana/ }).waitFor();

			await openSets(seat);
			await expand(seat, /^Evening class/);
			await treeItem(seat, /^Two Sum, .*10 points/).click();
			const panel = await waitForTwoSum(seat);
			await submit(seat, twoSum.python.file, gradedHeader + twoSum.python.right);
			await panel.waitForVerdict('Accepted');
			await board.getByRole('status').getByText('Dana solved Two Sum.').waitFor({ timeout: seenWithinMs });
			await board.getByRole('row', { name: /^Dana/ }).getByText('solved').waitFor();
			assert.deepEqual(await violationsAround(board.getByRole('heading', { level: 1 })), []);
			assert.deepEqual(complaints, []);
		});
	});

	describe('of which a learner has the examples installed', () => {
		let sets: ReturnType<typeof foldersForSets>;
		let examples = '';
		before(async () => {
			sets = foldersForSets();
			examples = await writeGradedExamples(sets.parent, server.url);
		});
		after(() => sets.remove());
		const vsCode = freshVsCode(() => ({ ...settings(), otherExtensions: [examples] }));

		it('is run at home, and submitted to its server as soon as one is signed in there', async function () {
			this.timeout(4 * 60_000);
			const { page } = vsCode();
			await openSets(page);
			await treeItem(page, /^Week one, 0 of 1 solved/).waitFor();
			await treeItem(page, /^Two Sum, easy, not started/).click();
			const panel = await waitForTwoSum(page);
			await panel.frame.getByText(`Submitted to ${server.host}`).waitFor();
			assert.equal(await panel.frame.getByRole('button', { name: 'Proved' }).count(), 0);
			await typeInEditor(page, twoSum.python.file, gradedHeader + twoSum.python.right);
			await runCommand(page, 'Code Sensei: Run Examples');
			await panel.waitForVerdict('All cases passed');
			await runCommand(page, 'Code Sensei: Submit');
			const refusal = notification(page, `lie on the server ${server.host}: sign in there`);
			await refusal.getByRole('button', { name: 'Sign In ...' }).click();

			const emil = server.person('Emil');
			await finishAccount(page, emil);
			await runCommand(page, 'Code Sensei: Submit');
			await panel.waitForVerdict('Accepted');
			const client = await server.as(emil);
			const { challenges } = await client.call('getSetStandings', { params: { source: someSource } });
			assert.deepEqual(
				challenges.map(({ status }) => status),
				['solved'],
			);
			await treeItem(page, /^Week one, 1 of 1 solved/).waitFor();
			await panel.frame.getByRole('button', { name: 'Proved' }).waitFor();
		});
	});
});
