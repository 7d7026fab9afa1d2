import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

/** The server's side of RFC 6455, as much of it as one conversation in texts takes. */
export class StandInSocket {
	readonly #stream: Duplex;
	#pending = Buffer.alloc(0);
	#parts: Buffer[] = [];

	constructor(request: IncomingMessage, stream: Duplex, onText: (text: string) => void) {
		this.#stream = stream;
		const key = `${request.headers['sec-websocket-key'] ?? ''}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`;
		const accept = createHash('sha1').update(key).digest('base64');
		const head = ['HTTP/1.1 101 Switching Protocols', 'Upgrade: websocket', 'Connection: Upgrade'];
		stream.write([...head, `Sec-WebSocket-Accept: ${accept}`, '', ''].join('\r\n'));
		stream.on('error', () => {
			// The other side went away.
		});
		stream.on('data', (chunk: Buffer) => {
			this.#pending = Buffer.concat([this.#pending, chunk]);
			for (let text = this.#next(); text !== undefined; text = this.#next()) if (text !== '') onText(text);
		});
	}

	send(message: unknown): void {
		this.#frame(1, Buffer.from(JSON.stringify(message)));
	}

	close(code: number): void {
		const reason = Buffer.alloc(2);
		reason.writeUInt16BE(code);
		this.#frame(8, reason);
		this.#stream.end();
	}

	#frame(kind: number, data: Buffer): void {
		if (!this.#stream.writable) return;
		const head = Buffer.alloc(10);
		head[0] = 0x80 | kind;
		head[1] = 127;
		head.writeBigUInt64BE(BigInt(data.length), 2);
		if (data.length < 126) {
			head[1] = data.length;
			this.#stream.write(Buffer.concat([head.subarray(0, 2), data]));
		} else if (data.length < 65_536) {
			head[1] = 126;
			head.writeUInt16BE(data.length, 2);
			this.#stream.write(Buffer.concat([head.subarray(0, 4), data]));
		} else {
			this.#stream.write(Buffer.concat([head, data]));
		}
	}

	/** A whole text; an empty one for anything else that came whole; undefined when more has to come. */
	#next(): string | undefined {
		const data = this.#pending;
		if (data.length < 2) return undefined;
		const short = (data[1] ?? 0) & 0x7f;
		const start = short === 126 ? 4 : short === 127 ? 10 : 2;
		if (data.length < start + 4) return undefined;
		const length = short === 126 ? data.readUInt16BE(2) : short === 127 ? Number(data.readBigUInt64BE(2)) : short;
		if (data.length < start + 4 + length) return undefined;
		const mask = data.subarray(start, start + 4);
		const part = Buffer.from(data.subarray(start + 4, start + 4 + length));
		for (let at = 0; at < part.length; at++) part[at] = (part[at] ?? 0) ^ (mask[at % 4] ?? 0);
		this.#pending = data.subarray(start + 4 + length);
		const [isLast, kind] = [((data[0] ?? 0) & 0x80) !== 0, (data[0] ?? 0) & 0x0f];
		if (kind > 2) return '';
		this.#parts.push(part);
		if (!isLast) return '';
		const text = Buffer.concat(this.#parts).toString('utf8');
		this.#parts = [];
		return text;
	}
}
