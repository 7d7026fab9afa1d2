import { driverHeader } from '../languages/driverHeader.ts';
import { python } from '../languages/python.ts';
import { pythonDriver } from '../languages/pythonDriver.ts';
import type { PistonLanguage } from './pistonLanguage.ts';
import { asData, asText, caseLines, casesFile, nothingCompiled } from './programFiles.ts';

const mebibyte = 1024 * 1024;

/**
 * Descriptor 3 becomes the file with the cases, 4 takes the frames, and everything that is printed goes to stderr. Two timers of the kernel's end the process
 * where the solution computes or waits too long: SIGPROF, SIGALRM.
 */
const prelude = String.raw`
def channels():
    import posix
    cases = posix.open('cases.txt', posix.O_RDONLY)
    if cases != 3:
        posix.dup2(cases, 3)
    posix.dup2(1, 4)
    posix.dup2(2, 1)


def watch(header):
    from _signal import ITIMER_PROF, ITIMER_REAL, setitimer
    from time import perf_counter, process_time
    limits = header['watch']
    try:
        # A MemoryError can be reported; the end by the box can't.
        from resource import RLIMIT_AS, setrlimit
        setrlimit(RLIMIT_AS, (limits['addressSpace'], limits['addressSpace']))
    except (ImportError, OSError, ValueError):
        pass
    begun = sent = 0
    started = perf_counter()

    def arm(loading):
        setitimer(ITIMER_PROF, limits['loadCpuMs' if loading else 'callCpuMs'] / 1000)
        setitimer(ITIMER_REAL, limits['loadWallMs' if loading else 'callWallMs'] / 1000)

    def disarm():
        setitimer(ITIMER_PROF, 0)
        setitimer(ITIMER_REAL, 0)

    def is_spent():
        nonlocal begun
        begun += 1
        wall = (perf_counter() - started) * 1000
        return begun > 1 and (process_time() * 1000 > limits['spentCpuMs'] or wall > limits['spentWallMs'])

    def is_full(size):
        nonlocal sent
        sent += size + 200
        return sent > limits['resultBytes']

    return arm, disarm, is_spent, is_full


channels()
`;

const program = `${prelude}${pythonDriver}\n\nmain(4, watch)\n`;

export const pythonOnPiston: PistonLanguage = {
	id: 'python',
	name: 'python',
	title: 'Python',
	packages: ['python'],
	oldest: [3, 9],
	runtimeBytes: 48 * mebibyte,
	files: ({ source, signature, watch, nonce, firstCase, cases }) => {
		const header = {
			first: firstCase,
			...driverHeader(source, signature, python.spell),
			watch: { ...watch, addressSpace: (watch.memoryMb + 64) * mebibyte },
		};
		return [asText('main.py', program), asData(casesFile, caseLines(nonce, header, cases))];
	},
	probe: (bytes) => [asText('main.py', `import os\nprint(os.cpu_count())\nprint('x' * ${String(bytes)}, end='')\n`)],
	readCompile: nothingCompiled,
};
