import assert from 'node:assert/strict';
import { chmodSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Progress, createProgress } from '#tools/progress.ts';
import {
	browserNeed,
	cppNeed,
	installCommand,
	mayInstallPackages,
	missingNeeds,
	provideSystemPackages,
	pythonNeed,
} from '#tools/systemPackages.ts';
import { temporaryFolder } from './temporaryFolder.ts';

describe('what the system lacks', () => {
	const folder = temporaryFolder();
	const env = (): NodeJS.ProcessEnv => ({ PATH: folder() });
	const program = (name: string, text = '#!/bin/sh\nexit 0\n') => {
		const file = path.join(folder(), name);
		writeFileSync(file, text);
		chmodSync(file, 0o755);
	};
	const listening = (): { progress: Progress; lines: string[] } => {
		const lines: string[] = [];
		return { lines, progress: createProgress((line) => lines.push(line)) };
	};

	before(function () {
		// The fake programs are shell scripts.
		if (process.platform === 'win32') this.skip();
	});

	it('is what no program on the PATH provides', () => {
		program('python3');
		program('google-chrome');
		assert.deepEqual(missingNeeds([pythonNeed, cppNeed, browserNeed], env()), [cppNeed]);
	});

	it('counts a file that nobody may run as missing', () => {
		program('g++');
		chmodSync(path.join(folder(), 'g++'), 0o644);
		assert.deepEqual(missingNeeds([cppNeed], env()), [cppNeed]);
	});

	it('is named with one command of the package manager at hand', () => {
		program('apt-get');
		assert.match(
			installCommand([pythonNeed, cppNeed], env()) ?? '',
			/^(sudo )?apt-get install -y --no-install-recommends python3 g\+\+$/,
		);
	});

	it('has no command where no package manager is known', () => {
		assert.equal(installCommand([cppNeed], env()), undefined);
	});

	it('is only named, not installed, when nobody allowed it', async () => {
		program('apt-get', `#!/bin/sh\ntouch ${folder()}/called\n`);
		const { progress, lines } = listening();
		const logFile = path.join(folder(), 'install.log');
		const missing = await provideSystemPackages([cppNeed], { mayInstall: false, progress, logFile, env: env() });
		assert.deepEqual(missing, [cppNeed]);
		assert.match(lines.join(''), /lacks g\+\+ \(solutions in C\+\+\)/);
		assert.match(lines.join(''), /apt-get install -y/);
		assert.deepEqual(missingNeeds([{ ...cppNeed, programs: ['called'] }], env()).length, 1);
	});

	it('is installed when that is allowed, which is said', async () => {
		if (process.getuid?.() !== 0) program('sudo', '#!/bin/sh\nshift\nexec "$@"\n');
		// Stands in for the real one: after it ran, the compiler is there.
		const install = `printf '#!/bin/sh\\n' > '${folder()}/g++'; /bin/chmod 755 '${folder()}/g++'`;
		program('apt-get', `#!/bin/sh\ncase "$1" in install) ${install};; esac\n`);
		const { progress, lines } = listening();
		const logFile = path.join(folder(), 'install.log');
		const missing = await provideSystemPackages([cppNeed], { mayInstall: true, progress, logFile, env: env() });
		assert.deepEqual(missing, []);
		assert.match(lines.join(''), /Installing g\+\+/);
	});

	it('may be installed as root, on a build machine, or when the person said yes', () => {
		const isRoot = process.getuid?.() === 0;
		assert.equal(mayInstallPackages(false, {}), isRoot);
		assert.equal(mayInstallPackages(false, { CI: 'true' }), true);
		assert.equal(mayInstallPackages(true, {}), true);
	});
});
