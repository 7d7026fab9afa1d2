const fs = require('node:fs');
function attack(n) {
	const block = Buffer.alloc(1 << 20, 120);
	for (let i = 0; i < 1024; i++) {
		try {
			fs.writeSync(3, block);
		} catch (error) {
			if (error.code !== 'EAGAIN') throw error;
		}
	}
	return 0;
}
