import { javaCodec } from './javaCodec.ts';
import { javaDebugMain } from './javaDebugMain.ts';
import { javaCompiler } from './javaCompiler.ts';
import { javaDriver } from './javaDriver.ts';
import { javaShapes } from './javaShapes.ts';
import { javaTasks } from './javaTasks.ts';

/** What all of it needs. */
export const javaImports = `import java.io.*;
import java.lang.management.*;
import java.lang.reflect.*;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.*;
import java.util.function.Function;
import javax.tools.*;
`;

/** One file of the driver's package. */
function javaFile(...parts: readonly string[]): string {
	return ['package codesensei;', javaImports, ...parts].join('\n');
}

/**
 * The judge is on standard input, in both directions: Java can't open a descriptor by its number, and the command makes that of the results this one. Where nothing can
 * (Windows) frames have standard output for themselves, and all prints go to stderr.
 */
const driverMain = String.raw`
final class Channels {
	final InputStream cases;
	final FileOutputStream frames;
	final FileOutputStream out;
	final FileOutputStream err = new FileOutputStream(FileDescriptor.err);

	/** A rehearsal has a file with its cases. */
	Channels(boolean apart, String rehearsal) throws IOException {
		cases = rehearsal == null ? new FileInputStream(FileDescriptor.in) : new FileInputStream(rehearsal);
		frames = new FileOutputStream(apart ? FileDescriptor.out : FileDescriptor.in);
		out = new FileOutputStream(apart ? FileDescriptor.err : FileDescriptor.out);
	}

	Map<String, byte[]> classes(Map<?, ?> header, Session session) throws IOException {
		return Packed.unpacked(Base64.getDecoder().decode((String) header.get("classes")));
	}

	/** The judge watches from outside. */
	void begin(boolean loading) {
	}

	void end() {
	}

	boolean isSpent() {
		return false;
	}

	boolean isFull(int size) {
		return false;
	}
}

public final class Driver {
	private Driver() {
	}

	/** How much stack the solution gets; whether the two directions are apart. */
	public static void main(String[] args) throws Exception {
		boolean apart = args[1].equals("apart");
		String rehearsal = args.length > 2 ? args[2] : null;
		Thread thread = new Thread(null, () -> run(apart, rehearsal), "main", Long.parseLong(args[0]));
		thread.start();
		thread.join();
		// Only a driver that failed comes here.
		Runtime.getRuntime().halt(70);
	}

	private static void run(boolean apart, String rehearsal) {
		try {
			new Session(new Channels(apart, rehearsal)).run();
		} catch (Throwable failure) {
			failure.printStackTrace();
		}
	}
}
`;

const packed = String.raw`
/** Many classes as one. */
final class Packed {
	private Packed() {
	}

	static Map<String, byte[]> unpacked(byte[] all) throws IOException {
		Map<String, byte[]> classes = new HashMap<>();
		DataInputStream in = new DataInputStream(new ByteArrayInputStream(all));
		for (int left = in.readInt(); left > 0; left--) {
			String name = in.readUTF();
			byte[] bytes = new byte[in.readInt()];
			in.readFully(bytes);
			classes.put(name, bytes);
		}
		return classes;
	}

	static void write(Map<String, byte[]> classes, String file) throws IOException {
		try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(file), 65536))) {
			out.writeInt(classes.size());
			for (Map.Entry<String, byte[]> one : classes.entrySet()) {
				out.writeUTF(one.getKey());
				out.writeInt(one.getValue().length);
				out.write(one.getValue());
			}
		}
	}
}
`;

const compileMain = String.raw`
public final class Compile {
	private Compile() {
	}

	/** The file to write, the folder of the sources and their names. Deep nesting is for the stack that this thread has. */
	public static void main(String[] args) throws Exception {
		String[] sources = new String[2 * (args.length - 2)];
		for (int i = 2; i < args.length; i++) {
			sources[2 * (i - 2)] = args[i];
			try (FileInputStream file = new FileInputStream(args[1] + "/" + args[i])) {
				sources[2 * (i - 2) + 1] = new String(file.readAllBytes(), StandardCharsets.UTF_8);
			}
		}
		int[] exitCode = {1};
		// Eight times what javac has by default. Climbing back out of a full stack takes time with its square: 64 MB could take half a minute.
		Thread thread = new Thread(null, () -> exitCode[0] = compile(args[0], sources), "javac", 8L << 20);
		thread.start();
		thread.join();
		System.out.flush();
		Runtime.getRuntime().halt(exitCode[0]);
	}

	private static int compile(String file, String[] sources) {
		Compiler compiler = new Compiler();
		Map<String, byte[]> classes = compiler.compile(sources);
		StringBuilder said = new StringBuilder();
		for (String line : compiler.said) said.append(line).append('\n');
		byte[] bytes = said.toString().getBytes(StandardCharsets.ISO_8859_1);
		try {
			new FileOutputStream(FileDescriptor.out).write(bytes);
			if (classes == null) return 1;
			Packed.write(classes, file);
			return 0;
		} catch (IOException failure) {
			failure.printStackTrace();
			return 2;
		}
	}
}
`;

/** The sources of what runs, what compiles and what debugs solutions, by their file names. */
export const javaKitSources: Readonly<Record<string, string>> = {
	'Driver.java': javaFile(javaShapes, javaCodec, javaTasks, javaDriver, driverMain),
	'Compile.java': javaFile(javaCompiler, packed, compileMain),
	'Debug.java': javaFile(javaDebugMain),
};
