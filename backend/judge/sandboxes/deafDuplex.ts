import { Duplex } from 'node:stream';

/** Takes the place of a pipe to a program: what is written is lost, what is read has to be pushed. */
export function deafDuplex(): Duplex {
	return new Duplex({
		read() {
			// Filled from outside.
		},
		write(_chunk, _encoding, done) {
			done();
		},
	});
}

/** The same for a program that never started: there is nothing to read either. */
export function deadDuplex(): Duplex {
	const stream = deafDuplex();
	stream.push(null);
	return stream;
}
