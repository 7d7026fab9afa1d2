import { cpus } from 'node:os';

/** From this share of the machine on, others hold a program up that needs one processor for itself. */
const busyShare = 0.4;

/** Looks at what all processors do between its making and a question. */
export class MachineLoad {
	readonly #start = processorTimes();

	/** Whether others took much of the machine meanwhile, of which the work itself used so much. */
	isBusy(ownCpuMs: number): boolean {
		const now = processorTimes();
		const passed = now.all - this.#start.all;
		const others = now.used - this.#start.used - ownCpuMs;
		return passed > 0 && others / passed > busyShare;
	}
}

/** In milliseconds since the machine was started, of all processors together. */
function processorTimes(): { all: number; used: number } {
	let all = 0;
	let idle = 0;
	for (const { times } of cpus()) {
		all += times.user + times.nice + times.sys + times.irq + times.idle;
		idle += times.idle;
	}
	return { all, used: all - idle };
}
