const fs = require('node:fs');
function attack(n) {
	const folders = ['/', '/usr', '/usr/bin', '/etc', '/dev', '/proc/sys/kernel', '/lib', '/var', '__FOLDER__'];
	for (const [index, folder] of folders.entries()) {
		try {
			fs.writeFileSync(`${folder}/sensei-was-here`, 'x');
			return index + 1;
		} catch {
			// contained
		}
	}
	return 0;
}
