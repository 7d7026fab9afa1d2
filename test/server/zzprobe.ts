import { randomUUID } from 'node:crypto';
import { register, startServer, startTeam, timeZone } from './team.ts';
const team = await startTeam();
const server = await startServer(team);
const lena = await register(server, 'lena');
const params = { challengeId: 'bank.two-sum' };
const source = 'def two_sum(nums, target):\n    print("looking at", len(nums))\n    return [0, 0]\n';
for (let i = 0; i < 24; i++) {
	const id = randomUUID();
	const t0 = performance.now();
	await lena.call('submit', { params, body: { id, language: 'python', source, timeZone } });
	let line = '';
	for await (const event of lena.watch('watchJob', { params: { jobId: id } })) {
		line += ` ${event.kind}@${Math.round(performance.now() - t0)}`;
		if (event.kind === 'judged' || event.kind === 'done') line += `(${event.report.failing?.name} ${JSON.stringify(event.report.failing?.input)})`;
	}
	const stored = await lena.call('getSubmission', { params: { submissionId: id } });
	console.log(i, line, '| stored', stored.report?.failing?.name);
}
console.log(server.output().split('\n').filter((l) => /"level":(40|50)|warn|error/.test(l)).slice(0, 20).join('\n'));
await server.stop();
await team.close();
