import type { LogOutputChannel } from 'vscode';
import * as z from 'zod';

/** A line of the backend's log: JSON with a numeric level, as pino writes it. */
const Line = z.looseObject({ level: z.number(), msg: z.string().default('') });

/** Writes a line that the backend printed into the extension's log, at the level that it has there. */
export function writeBackendLine(log: Pick<LogOutputChannel, 'error' | 'warn' | 'info' | 'debug'>, line: string): void {
	const parsed = Line.safeParse(parsedJson(line));
	// What is not of the logger is Node's own: a warning, or the last words before a crash.
	if (!parsed.success) {
		log.warn(`[backend] ${line}`);
		return;
	}
	const { level, msg, time: _time, pid: _pid, hostname: _hostname, ...rest } = parsed.data;
	const text = `[backend] ${msg}${Object.keys(rest).length > 0 ? ` ${JSON.stringify(rest)}` : ''}`;
	if (level >= 50) log.error(text);
	else if (level >= 40) log.warn(text);
	else if (level >= 30) log.info(text);
	else log.debug(text);
}

function parsedJson(line: string): unknown {
	try {
		return JSON.parse(line);
	} catch {
		return undefined;
	}
}
