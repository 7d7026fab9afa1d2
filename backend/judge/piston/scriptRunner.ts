export interface ScriptOrder {
	nonce: string;
	entry: string;
	timeMs: number;
	/** What both streams together may hold. */
	wantedBytes: number;
	addressSpace: number;
}

/** Runs a program with its input from a file, and says on one line of ASCII what came of it. */
export function scriptRunner(order: ScriptOrder): string {
	return `order = ${JSON.stringify(order)}\n${runner}`;
}

const runner = String.raw`
import base64
import json
import os
import resource
import selectors
import signal
import subprocess
import sys
import time
import zlib


def limit():
    resource.setrlimit(resource.RLIMIT_AS, (order['addressSpace'], order['addressSpace']))
    # Timers outlive the start of another program.
    signal.setitimer(signal.ITIMER_PROF, order['timeMs'] / 1000)


def read(program, deadline):
    said = {program.stdout: [], program.stderr: []}
    size = 0
    with selectors.DefaultSelector() as selector:
        for stream in said:
            selector.register(stream, selectors.EVENT_READ)
        while selector.get_map():
            left = deadline - time.monotonic()
            if left <= 0:
                return said, 'time'
            for key, _ in selector.select(left):
                data = os.read(key.fd, 65536)
                if not data:
                    selector.unregister(key.fileobj)
                    continue
                room = max(0, order['wantedBytes'] - size)
                size += len(data)
                said[key.fileobj].append(data[:room])
                if size > order['wantedBytes']:
                    return said, 'output'
    return said, None


def main():
    command = [sys.executable, '-E', '-s', '-S', '-B', '-X', 'utf8', order['entry']]
    with open('code_sensei_stdin', 'rb') as given:
        program = subprocess.Popen(
            command, stdin=given, stdout=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=limit, start_new_session=True)
    said, stopped = read(program, time.monotonic() + 3 * order['timeMs'] / 1000)
    if stopped:
        os.killpg(program.pid, signal.SIGKILL)
    _, status, usage = os.wait4(program.pid, 0)
    if stopped is None and os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGPROF:
        stopped = 'time'
    if stopped:
        end = {'kind': 'stopped', 'limit': stopped}
    elif os.WIFSIGNALED(status):
        end = {'kind': 'signalled', 'number': os.WTERMSIG(status)}
    else:
        end = {'kind': 'exited', 'exitCode': os.WEXITSTATUS(status)}
    report = {'end': end, 'cpuMs': (usage.ru_utime + usage.ru_stime) * 1000}
    for name, stream in (('stdout', program.stdout), ('stderr', program.stderr)):
        report[name] = base64.b64encode(zlib.compress(b''.join(said[stream]))).decode()
    print('\n%s %s' % (order['nonce'], json.dumps(report)))
    sys.stdout.flush()
    # The program's end was read by us already, which its owner does not know.
    os._exit(0)


main()
`;
