const { spawn } = require('node:child_process');
function attack(n) {
	for (let i = 0; i < 4; i++) {
		spawn(process.execPath, ['-e', 'const b = []; for (let i = 0; i < 20; i++) b.push(Buffer.alloc(8 << 20, 1)); setTimeout(() => b, 30000)']);
	}
	Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 30000);
	return 0;
}
