import { linesOf, rejectedRust } from '../languages/compileRust.ts';
import { rust } from '../languages/rust.ts';
import { parseRustOutput } from '../languages/rustDiagnostics.ts';
import { rustClassRunner } from '../languages/rustClassRunner.ts';
import { rustDriver } from '../languages/rustDriver.ts';
import { rustGlue, rustGlueName, withRustGlue } from '../languages/rustGlue.ts';
import { rustValues } from '../languages/rustValues.ts';
import type { PistonLanguage, WatchLimits } from './pistonLanguage.ts';
import { asData, asText, caseLines, casesFile } from './programFiles.ts';

const mebibyte = 1024 * 1024;

/** Piston's package calls rustc with the names of the texts; one that begins with an @ names a file with options. */
const optionsFile = 'options.txt';
const options = [
	...['--edition=2021', '-Copt-level=2', '-Coverflow-checks=on', '-Cdebuginfo=1', '--error-format=json'],
	'--crate-name=solution',
	'--cfg=has_backtrace',
];

const root = `mod code_sensei;
mod solution;

fn main() {
    solution::code_sensei_driver::run()
}
`;

/**
 * Descriptor 3 becomes the file with the cases, 4 takes the frames, and everything that is printed goes to stderr. Two timers of the kernel's end the process
 * where the solution computes or waits too long: SIGPROF, SIGALRM.
 */
const watch = String.raw`
pub mod watch {
    use std::os::unix::io::IntoRawFd;
    use std::sync::atomic::{AtomicUsize, Ordering};

    static BEGUN: AtomicUsize = AtomicUsize::new(0);
    static SENT: AtomicUsize = AtomicUsize::new(0);

    extern "C" {
        fn dup2(from: i32, to: i32) -> i32;
        fn setitimer(which: i32, value: *const [i64; 4], old: *mut [i64; 4]) -> i32;
        fn setrlimit(which: i32, limit: *const [u64; 2]) -> i32;
    }

    pub fn open_channels() -> (i32, i32) {
        let cases = std::fs::File::open("cases.txt").expect("the cases are there").into_raw_fd();
        unsafe {
            if cases != 3 {
                dup2(cases, 3);
            }
            dup2(1, 4);
            dup2(2, 1);
            // RLIMIT_AS
            setrlimit(9, &[ADDRESS_SPACE, ADDRESS_SPACE]);
        }
        (3, 4)
    }

    fn set_timer(which: i32, ms: i64) {
        unsafe {
            setitimer(which, &[0, 0, ms / 1000, ms % 1000 * 1000], std::ptr::null_mut());
        }
    }

    // ITIMER_PROF and ITIMER_REAL
    pub fn arm(loading: bool) {
        set_timer(2, if loading { LOAD_CPU_MS } else { CALL_CPU_MS });
        set_timer(0, if loading { LOAD_WALL_MS } else { CALL_WALL_MS });
    }

    pub fn disarm() {
        set_timer(2, 0);
        set_timer(0, 0);
    }

    pub fn is_spent() -> bool {
        BEGUN.fetch_add(1, Ordering::Relaxed) > 0 && super::cpu_us() > SPENT_CPU_MS * 1000
    }

    pub fn is_full(size: usize) -> bool {
        SENT.fetch_add(size + 200, Ordering::Relaxed) + size + 200 > RESULT_BYTES
    }
`;

export const rustOnPiston: PistonLanguage = {
	id: 'rust',
	name: 'rust',
	title: 'Rust',
	packages: ['rust'],
	isCompiled: true,
	oldest: [1, 65],
	runtimeBytes: 16 * mebibyte,
	files: ({ source, signature, watch: limits, nonce, firstCase, cases }) => [
		asText('main.rs', root),
		asText(`@${optionsFile}`, '\n'),
		asData(optionsFile, options.join('\n')),
		asData('code_sensei.rs', `${rustDriver}${rustValues}${rustClassRunner}${watch}${constants(limits)}}\n`),
		asData(rust.fileName, withRustGlue(source, signature)),
		asData(rustGlueName, rustGlue(signature, 'crate::code_sensei')),
		asData(casesFile, caseLines(nonce, { first: firstCase }, cases)),
	],
	probe: (bytes) => [
		asText(
			'main.rs',
			`fn main() {\n    let cores = std::thread::available_parallelism().map(|cores| cores.get()).unwrap_or(1);\n    println!("{}\\n{}", cores, "x".repeat(${String(bytes)}));\n}\n`,
		),
	],
	readCompile: (stage, { source, signature, ms, limitMs }) => {
		const words = stage.stderr + stage.stdout;
		const said = parseRustOutput(words, rust.fileName, linesOf(source));
		if (stage.code === 0) {
			return { kind: 'compiled', compile: { ms, diagnostics: said.diagnostics, output: said.output } };
		}
		const limit = stage.status === 'TO' ? 'time' : stage.signal === 'SIGKILL' ? 'memory' : undefined;
		const { message, compile } = rejectedRust({ said, words, limit, limitMs, ms }, { signature, source });
		return { kind: 'notCompiled', message, compile };
	},
};

function constants(limits: WatchLimits): string {
	const addressSpace = (limits.memoryMb + 128 + Math.min(limits.memoryMb, 256)) * mebibyte;
	const values: [string, string, number][] = [
		['LOAD_CPU_MS', 'i64', limits.loadCpuMs],
		['LOAD_WALL_MS', 'i64', limits.loadWallMs],
		['CALL_CPU_MS', 'i64', limits.callCpuMs],
		['CALL_WALL_MS', 'i64', limits.callWallMs],
		['SPENT_CPU_MS', 'i64', limits.spentCpuMs],
		['RESULT_BYTES', 'usize', limits.resultBytes],
		['ADDRESS_SPACE', 'u64', addressSpace],
	];
	return values.map(([name, type, value]) => `    const ${name}: ${type} = ${String(Math.round(value))};\n`).join('');
}
