/**
 * Runs a learner's Java: the nonce and one line of JSON (the types) come first, then one case a line. The solution lives in a class loader that does not see the
 * driver. The protocol is described in executor/frame.ts. What comes before is said by `Channels`: where cases come from and where frames and prints go, and what
 * watches where nobody can watch from outside.
 */
export const javaDriver = String.raw`
/** Keeps prints until the end of a line, so that those of both streams stay in order. */
final class Prints extends OutputStream {
	private final FileOutputStream to;
	private final byte[] kept = new byte[8192];
	private int size;

	Prints(FileOutputStream to) {
		this.to = to;
	}

	@Override
	public synchronized void write(int letter) throws IOException {
		if (size == kept.length) flush();
		kept[size++] = (byte) letter;
		if (letter == '\n') flush();
	}

	@Override
	public synchronized void write(byte[] bytes, int from, int count) throws IOException {
		if (count > kept.length - size) flush();
		if (count > kept.length) {
			to.write(bytes, from, count);
			return;
		}
		System.arraycopy(bytes, from, kept, size, count);
		size += count;
		for (int i = from + count - 1; i >= from; i--) {
			if (bytes[i] != '\n') continue;
			flush();
			break;
		}
	}

	@Override
	public synchronized void flush() throws IOException {
		to.write(kept, 0, size);
		size = 0;
	}
}

/** The classes of a solution, and nothing of the driver. */
final class Loader extends ClassLoader {
	private final Map<String, byte[]> classes;

	Loader(Map<String, byte[]> classes) {
		super(ClassLoader.getPlatformClassLoader());
		this.classes = classes;
		setDefaultAssertionStatus(true);
	}

	@Override
	protected Class<?> findClass(String name) throws ClassNotFoundException {
		byte[] bytes = classes.get(name);
		if (bytes == null) throw new ClassNotFoundException(name);
		return defineClass(name, bytes, 0, bytes.length);
	}
}

/** Processor time of the calling thread and of the one that collects garbage; compiling what runs often is not the solution's doing. */
final class Clock {
	private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
	private RandomAccessFile collector;

	Clock() {
		String[] tasks = new File("/proc/self/task").list();
		if (tasks == null) return;
		for (String task : tasks) {
			String folder = "/proc/self/task/".concat(task);
			if (!text(folder.concat("/comm")).startsWith("VM Thread")) continue;
			try {
				collector = new RandomAccessFile(folder.concat("/schedstat"), "r");
			} catch (IOException notTold) {
				// Not every kernel tells it.
			}
		}
	}

	long cpuNs() {
		return threads.getCurrentThreadCpuTime() + collectorNs();
	}

	private long collectorNs() {
		if (collector == null) return 0;
		try {
			collector.seek(0);
			long value = 0;
			for (int letter = collector.read(); letter >= '0' && letter <= '9'; letter = collector.read()) value = 10 * value + letter - '0';
			return value;
		} catch (IOException gone) {
			return 0;
		}
	}

	/** Bytes, by the name that the kernel gives them; 0 where it does not. */
	static long memory(String key) {
		String status = text("/proc/self/status");
		int at = status.indexOf(key);
		if (at < 0) return 0;
		long value = 0;
		for (at += key.length(); at < status.length() && status.charAt(at) <= ' '; at++);
		for (; at < status.length() && status.charAt(at) >= '0' && status.charAt(at) <= '9'; at++) value = 10 * value + status.charAt(at) - '0';
		return value * 1024;
	}

	private static String text(String path) {
		try (FileInputStream file = new FileInputStream(path)) {
			byte[] bytes = new byte[8192];
			int size = file.read(bytes);
			return size <= 0 ? "" : new String(bytes, 0, size, StandardCharsets.ISO_8859_1);
		} catch (IOException notTold) {
			return "";
		}
	}
}

final class Session {
	private static final int framesShown = 40;
	private final Channels channels;
	private final Clock clock = new Clock();
	private final Prints out;
	private final Prints err;
	private FileOutputStream peakReset;
	private byte[] line = new byte[65536];
	private byte[] block = new byte[65536];
	private int blockAt;
	private int blockEnd;
	private String nonce;
	private long index;

	Session(Channels channels) {
		this.channels = channels;
		out = new Prints(channels.out);
		err = new Prints(channels.err);
	}

	void run() throws Exception {
		System.setIn(new ByteArrayInputStream(new byte[0]));
		System.setOut(new PrintStream(out, false, "UTF-8"));
		System.setErr(new PrintStream(err, false, "UTF-8"));
		try {
			peakReset = new FileOutputStream("/proc/self/clear_refs");
		} catch (IOException notHere) {
			peakReset = null;
		}
		int size = readLine();
		nonce = new String(line, 0, size, StandardCharsets.ISO_8859_1);
		size = readLine();
		Map<?, ?> header = (Map<?, ?>) new Reader(line, size).any();
		index = ((Double) header.get("first")).longValue();
		send(new StringBuilder("{\"kind\":\"ready\",\"memory\":").append(Clock.memory("VmRSS:")).append('}'));
		Function<Object[], Object> entry = load(header);
		ClassLoader loader = entry.getClass().getClassLoader();
		Map<?, ?> shape = (Map<?, ?>) header.get("class");
		Task task = shape == null ? new FunctionTask(entry, header, loader) : new ClassTask(entry, shape, loader);
		send(new StringBuilder("{\"kind\":\"loaded\",\"compileUs\":0}"));
		for (size = readLine(); size >= 0; size = readLine()) {
			if (channels.isSpent()) leave("{\"kind\":\"paused\"}");
			runCase(task, task.read(new Reader(line, size)));
			index++;
		}
		leave(null);
	}

	private Function<Object[], Object> load(Map<?, ?> header) throws Exception {
		Loader loader = new Loader(channels.classes(header, this));
		channels.begin(true);
		try {
			Class.forName((String) header.get("solution"), true, loader);
			// The entry is of our making and is a function.
			@SuppressWarnings("unchecked")
			Function<Object[], Object> entry = (Function<Object[], Object>) Class.forName("CodeSenseiEntry", true, loader).getDeclaredConstructor().newInstance();
			channels.end();
			return entry;
		} catch (Throwable failure) {
			Throwable cause = failure instanceof ExceptionInInitializerError && failure.getCause() != null ? failure.getCause() : failure;
			boolean memory = isOutOfMemory(cause);
			StringBuilder frame = new StringBuilder("{\"kind\":\"loadFailed\",\"outOfMemory\":").append(memory);
			crash(frame, cause);
			leave(frame.append('}').toString());
			return null;
		}
	}

	private void runCase(Task task, Object[] given) throws IOException {
		resetPeak();
		send(new StringBuilder("{\"kind\":\"calling\"}"));
		channels.begin(false);
		Object result = null;
		Throwable failure = null;
		long wall = System.nanoTime();
		long cpu = clock.cpuNs();
		try {
			result = task.call(given);
		} catch (Throwable thrown) {
			failure = thrown;
		}
		cpu = clock.cpuNs() - cpu;
		wall = System.nanoTime() - wall;
		channels.end();
		send(new StringBuilder("{\"kind\":\"called\"}"));
		String measures = new StringBuilder(",\"index\":").append(index).append(",\"cpuUs\":").append(cpu / 1000).append(",\"wallUs\":").append(wall / 1000)
			.append(",\"memory\":").append(Clock.memory("VmHWM:")).toString();
		StringBuilder frame = new StringBuilder(256);
		try {
			if (failure != null) throw failure;
			frame.append("{\"kind\":\"returned\"").append(measures).append(",\"value\":");
			task.write(result, frame);
		} catch (Misfit misfit) {
			frame.setLength(0);
			frame.append("{\"kind\":\"misfit\"").append(measures).append(",\"got\":");
			new Writer(frame).text(cut(misfit.getMessage()));
			if (misfit.of != null) frame.append(",\"of\":\"").append(misfit.of).append('"');
		} catch (Throwable thrown) {
			result = null;
			frame = new StringBuilder("{\"kind\":\"").append(isOutOfMemory(thrown) ? "outOfMemory" : "raised").append('"').append(measures);
			if (!isOutOfMemory(thrown)) crash(frame, thrown);
		}
		frame.append('}');
		mark();
		if (channels.isFull(frame.length())) leave("{\"kind\":\"full\",\"bytes\":" + frame.length() + "}");
		send(frame);
	}

	/** That there is no thread to be had is said by the same error. */
	private static boolean isOutOfMemory(Throwable thrown) {
		if (!(thrown instanceof OutOfMemoryError)) return false;
		String message = thrown.getMessage();
		return message == null || !message.contains("native thread");
	}

	private void crash(StringBuilder frame, Throwable thrown) {
		Writer writer = new Writer(frame.append(",\"message\":"));
		writer.text(cut(words(thrown)));
		frame.append(",\"frames\":[");
		StackTraceElement[] trace = thrown.getStackTrace();
		int shown = 0;
		StringBuilder frames = new StringBuilder();
		for (int i = 0; i < trace.length && shown < framesShown; i++) {
			if (!"Solution.java".equals(trace[i].getFileName()) || trace[i].getLineNumber() < 1) continue;
			StringBuilder one = new StringBuilder("[").append(trace[i].getLineNumber()).append(',');
			new Writer(one).text(cut(place(trace[i])));
			frames.insert(0, one.append(shown++ == 0 ? "]" : "],"));
		}
		frame.append(frames).append(']');
	}

	private static String place(StackTraceElement at) {
		String method = at.getMethodName();
		if (method.equals("<clinit>")) return "static of " + at.getClassName();
		if (method.equals("<init>")) return "new " + at.getClassName();
		return method.startsWith("lambda$") ? "lambda in " + method.substring(7, method.lastIndexOf('$')) : method;
	}

	private static String words(Throwable thrown) {
		try {
			return thrown.toString().replaceFirst("^java\\.(lang|util)\\.(?=\\w+(:|$))", "");
		} catch (Throwable inMessage) {
			return thrown.getClass().getName();
		}
	}

	private static String cut(String text) {
		return text == null ? "null" : text.length() > 2000 ? text.substring(0, 2000).concat("...") : text;
	}

	private void resetPeak() {
		try {
			if (peakReset != null) peakReset.write('5');
		} catch (IOException refused) {
			peakReset = null;
		}
	}

	private void mark() {
		flush();
		byte[] text = (nonce + ":" + index + "\n").getBytes(StandardCharsets.ISO_8859_1);
		for (FileOutputStream stream : new FileOutputStream[] {channels.out, channels.err}) {
			try {
				stream.write(text);
			} catch (IOException closed) {
				// The solution's own doing; the frame counts.
			}
		}
	}

	private void flush() {
		for (OutputStream stream : new OutputStream[] {System.out, System.err, out, err}) {
			try {
				if (stream != null) stream.flush();
			} catch (IOException closed) {
				// As above.
			}
		}
	}

	void leave(String frame) throws IOException {
		flush();
		if (frame != null) send(new StringBuilder(frame));
		Runtime.getRuntime().halt(0);
	}

	void send(StringBuilder frame) throws IOException {
		StringBuilder text = new StringBuilder(frame.length() + 48).append('\n').append(nonce).append(' ').append(frame).append('\n');
		channels.frames.write(text.toString().getBytes(StandardCharsets.ISO_8859_1));
	}

	/** The length of the next line in this.line, or -1 at the end. */
	private int readLine() throws IOException {
		int size = 0;
		for (;;) {
			int end = blockAt;
			while (end < blockEnd && block[end] != '\n') end++;
			int count = end - blockAt;
			if (size + count > line.length) line = Arrays.copyOf(line, Math.max(2 * line.length, size + count));
			System.arraycopy(block, blockAt, line, size, count);
			size += count;
			if (end < blockEnd) {
				blockAt = end + 1;
				return size;
			}
			blockAt = 0;
			blockEnd = channels.cases.read(block);
			if (blockEnd < 0) {
				blockEnd = 0;
				return -1;
			}
		}
	}
}
`;
