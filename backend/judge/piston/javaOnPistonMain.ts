import { javaEntryFile } from '../languages/javaEntry.ts';

/**
 * The cases come from a file, frames go to stdout and prints to stderr. A thread looks every 10 ms whether the solution computes or waits too long, and ends the
 * program then: from outside nobody can.
 */
export const javaOnPistonMain = String.raw`
final class Main {
	private Main() {
	}

	public static void main(String[] args) throws Exception {
		Thread thread = new Thread(null, Main::run, "main", 32L << 20);
		thread.start();
		thread.join();
		Runtime.getRuntime().halt(70);
	}

	private static void run() {
		try {
			new Session(new Channels()).run();
		} catch (Throwable failure) {
			failure.printStackTrace();
		}
	}
}

final class Channels {
	final InputStream cases = new FileInputStream("cases.txt");
	final FileOutputStream frames = new FileOutputStream(FileDescriptor.out);
	final FileOutputStream out = new FileOutputStream(FileDescriptor.err);
	final FileOutputStream err = new FileOutputStream(FileDescriptor.err);
	private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
	private final long startedNs = System.nanoTime();
	private final long ownId = Thread.currentThread().getId();
	private Map<?, ?> limits;
	private Session session;
	private long begun;
	private long sent;
	/** Since when, on the clock and by the processor, and until when; none while nothing of the solution runs. */
	private volatile long[] phase;

	Channels() throws IOException {
	}

	Map<String, byte[]> classes(Map<?, ?> header, Session session) throws IOException {
		this.session = session;
		limits = (Map<?, ?>) header.get("watch");
		List<String> sources = new ArrayList<>();
		((Map<?, ?>) header.get("sources")).forEach((name, text) -> {
			sources.add((String) name);
			sources.add((String) text);
		});
		Compiler compiler = new Compiler();
		Map<String, byte[]> classes = compiler.compile(sources.toArray(new String[0]));
		if (classes == null) session.leave(rejection(compiler.said, (Map<?, ?>) header.get("explained")));
		System.gc();
		Thread watch = new Thread(this::watch, "watch");
		watch.setDaemon(true);
		watch.setPriority(Thread.MAX_PRIORITY);
		watch.start();
		return classes;
	}

	/** The first error in the solution, or else the first in what calls it. */
	private static String rejection(List<String> said, Map<?, ?> explained) {
		Map<?, ?> chosen = null;
		for (String line : said) {
			byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
			Map<?, ?> one = (Map<?, ?>) new Reader(bytes, bytes.length).any();
			if (!"error".equals(one.get("severity"))) {
				if (chosen == null && "failure".equals(one.get("severity"))) chosen = one;
				continue;
			}
			if (chosen == null || !isEntry(one) && isEntry(chosen)) chosen = one;
		}
		StringBuilder frame = new StringBuilder("{\"kind\":\"compileError\",\"line\":");
		boolean inSource = chosen != null && chosen.containsKey("line") && !isEntry(chosen);
		frame.append(inSource ? ((Double) chosen.get("line")).intValue() : 1).append(",\"column\":").append(inSource ? ((Double) chosen.get("column")).intValue() : 1);
		Object words = chosen == null ? "The compiler gave up without naming a place." : chosen.get("message");
		if (chosen != null && isEntry(chosen)) {
			String key = entryKey(chosen);
			Object[] known = {explained.get(((Double) chosen.get("line")).intValue() + " " + key), explained.get(key)};
			if (known[0] != null || known[1] != null) words = known[0] != null ? known[0] : known[1];
		}
		new Writer(frame.append(",\"message\":")).text((String) words);
		return frame.append('}').toString();
	}

	/** As javaEntry.ts does it. */
	private static String entryKey(Map<?, ?> said) {
		String message = (String) said.get("message");
		return said.get("code") + (message.startsWith("constructor ") ? " constructor" : message.startsWith("incompatible types: void ") ? " void" : "");
	}

	private static boolean isEntry(Map<?, ?> said) {
		return "${javaEntryFile}".equals(said.get("file"));
	}

	void begin(boolean loading) {
		phase = new long[] {System.nanoTime(), threads.getThreadCpuTime(ownId), millis(loading ? "loadWallMs" : "callWallMs"), millis(loading ? "loadCpuMs" : "callCpuMs")};
	}

	void end() {
		phase = null;
	}

	boolean isSpent() {
		return ++begun > 1 && (threads.getThreadCpuTime(ownId) / 1000000 > millis("spentCpuMs") || (System.nanoTime() - startedNs) / 1000000 > millis("spentWallMs"));
	}

	boolean isFull(int size) {
		return (sent += size + 200) > millis("resultBytes");
	}

	private void watch() {
		for (;;) {
			try {
				Thread.sleep(10);
			} catch (InterruptedException bySolution) {
				continue;
			}
			long[] now = phase;
			if (now == null) continue;
			long wallNs = System.nanoTime() - now[0];
			long cpuNs = threads.getThreadCpuTime(ownId) - now[1];
			boolean computes = cpuNs / 1000000 > now[3];
			if (!computes && wallNs / 1000000 <= now[2] || phase != now) continue;
			try {
				session.leave("{\"kind\":\"stopped\",\"limit\":\"" + (computes ? "time" : "wait") + "\",\"cpuUs\":" + cpuNs / 1000 + ",\"wallUs\":" + wallNs / 1000 + "}");
			} catch (IOException closed) {
				Runtime.getRuntime().halt(70);
			}
		}
	}

	private long millis(String name) {
		return ((Double) limits.get(name)).longValue();
	}
}
`;
