import assert from 'node:assert/strict';
import { freshVsCode } from '../freshVsCode.ts';
import { describeInTurn } from '../inTurn.ts';
import { openTwoSum, submit } from '../learnerActs.ts';
import { descendants } from '../processes.ts';
import { twoSum } from '../twoSum.ts';
import { notification, runCommand } from '../workbench.ts';

// Alone only: it is the backend of this computer; what a server that goes away means is told in account.test.ts.
describeInTurn('a backend that dies', () => {
	const vsCode = freshVsCode({ settings: { 'codeSensei.language': 'python' } });

	it('is started again, says so with a way to the log, and has lost nothing', async () => {
		const { page, server } = vsCode();
		const panel = await openTwoSum(page);
		await submit(page, twoSum.python.file, twoSum.python.header + twoSum.python.wrong);
		await panel.waitForVerdict(/^Wrong answer/);

		const backends = () => descendants(server.processId).filter((one) => /backend\.m?js solo/.test(one.commandLine));
		const [backend, ...others] = backends();
		assert.ok(backend !== undefined, 'no backend runs');
		assert.deepEqual(others, []);
		process.kill(backend.processId, 'SIGKILL');

		const message = notification(page, /started again|restart/i);
		await message.waitFor({ timeout: 15_000 });
		await message.getByRole('button', { name: 'Show Log' }).waitFor();

		await submit(page, twoSum.python.file, twoSum.python.header + twoSum.python.right);
		await panel.waitForVerdict('Accepted');
		await panel.open('Submissions');
		assert.equal(await panel.section.getByRole('rowheader').count(), 2);
		assert.notEqual(backends()[0]?.processId, backend.processId);
	});

	it('can be started again by a command', async () => {
		const { page, server } = vsCode();
		const panel = await openTwoSum(page);
		const backendIds = () =>
			descendants(server.processId)
				.filter((one) => /backend\.m?js solo/.test(one.commandLine))
				.map((one) => one.processId);
		const before = backendIds();
		await runCommand(page, 'Code Sensei: Restart Backend');
		await submit(page, twoSum.python.file, twoSum.python.header + twoSum.python.right);
		await panel.waitForVerdict('Accepted');
		assert.equal(backendIds().length, 1);
		assert.notDeepEqual(backendIds(), before);
	});
});
