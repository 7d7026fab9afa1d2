// A child process that does as it is told, for tests of commands that an editor runs.
import process from 'node:process';

const [how, ...rest] = process.argv.slice(2);
if (how === 'echo') for (const text of rest) console.log(text);
else if (how === 'fail') {
	console.error('The folder is not empty.\nChoose another one.');
	process.exitCode = 1;
} else if (how === 'environment') console.log(Object.keys(process.env).join(' '));
else if (how === 'die') process.kill(process.pid, 'SIGKILL');
else {
	if (how === 'deaf') process.on('SIGTERM', () => undefined);
	setInterval(() => undefined, 1_000);
	console.log('ready');
}
