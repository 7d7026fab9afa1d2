/**
 * Compiles sources in memory and keeps what came of them in memory: no annotation processors run, and no file but those of the JDK is looked at. What javac has to
 * say becomes one line of JSON each.
 */
export const javaCompiler = String.raw`
final class Compiler {
	private final Map<String, ByteArrayOutputStream> classes = new LinkedHashMap<>();
	final List<String> said = new ArrayList<>();

	/** The classes by their names, or null; names of files and their texts are given in turn. */
	Map<String, byte[]> compile(String... sources) {
		JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
		DiagnosticCollector<JavaFileObject> collected = new DiagnosticCollector<>();
		List<JavaFileObject> units = new ArrayList<>();
		for (int i = 0; i < sources.length; i += 2) units.add(unit(sources[i], sources[i + 1]));
		boolean done;
		StringWriter last = new StringWriter();
		try (StandardJavaFileManager standard = javac.getStandardFileManager(collected, Locale.ENGLISH, StandardCharsets.UTF_8)) {
			standard.setLocation(StandardLocation.CLASS_PATH, Collections.emptyList());
			List<String> options = Arrays.asList("-g", "-proc:none", "-implicit:none", "-XDstringConcat=inline", "-Xlint:all,-serial,-processing", "-Xmaxerrs", "50", "-Xmaxwarns", "50");
			done = javac.getTask(last, memory(standard), collected, options, null, units).call();
		} catch (Throwable failure) {
			fail(failure.toString());
			return null;
		}
		for (Diagnostic<? extends JavaFileObject> one : collected.getDiagnostics()) said.add(words(one));
		if (!done) {
			// It is nested too deeply, say, and javac shows where it was itself.
			if (last.getBuffer().length() > 0) fail(last.toString());
			return null;
		}
		Map<String, byte[]> found = new LinkedHashMap<>();
		classes.forEach((name, bytes) -> found.put(name, bytes.toByteArray()));
		return found;
	}

	private void fail(String why) {
		said.add("{\"severity\":\"failure\",\"message\":" + quoted(why) + "}");
	}

	private static JavaFileObject unit(String name, String text) {
		return new SimpleJavaFileObject(uri(name), JavaFileObject.Kind.SOURCE) {
			@Override
			public CharSequence getCharContent(boolean lenient) {
				return text;
			}

			/** The file keeps its name, whatever class a learner makes public. */
			@Override
			public boolean isNameCompatible(String name, JavaFileObject.Kind kind) {
				return true;
			}
		};
	}

	private static URI uri(String name) {
		try {
			return new URI("memory", null, "/" + name, null);
		} catch (URISyntaxException impossible) {
			throw new IllegalArgumentException(impossible);
		}
	}

	private JavaFileManager memory(JavaFileManager standard) {
		return new ForwardingJavaFileManager<JavaFileManager>(standard) {
			@Override
			public JavaFileObject getJavaFileForOutput(Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
				return new SimpleJavaFileObject(URI.create("memory:///out"), kind) {
					@Override
					public OutputStream openOutputStream() {
						ByteArrayOutputStream bytes = new ByteArrayOutputStream();
						classes.put(name, bytes);
						return bytes;
					}
				};
			}
		};
	}

	/** In characters, from 1: what javac calls a column counts a tab as eight. */
	private static long column(Diagnostic<? extends JavaFileObject> one) {
		if (one.getSource() == null || one.getPosition() == Diagnostic.NOPOS) return 1;
		try {
			String text = one.getSource().getCharContent(true).toString();
			int at = (int) Math.min(one.getPosition(), text.length());
			int start = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1));
			return at - start;
		} catch (IOException notOurs) {
			return 1;
		}
	}

	private static String words(Diagnostic<? extends JavaFileObject> one) {
		String file = one.getSource() == null ? "" : one.getSource().toUri().getPath().substring(1);
		String severity = one.getKind() == Diagnostic.Kind.ERROR ? "error" : one.getKind() == Diagnostic.Kind.NOTE ? "note" : "warning";
		return "{\"severity\":\"" + severity + "\",\"file\":" + quoted(file) + ",\"line\":" + Math.max(1, one.getLineNumber()) + ",\"column\":" + column(one) +
			",\"code\":" + quoted(String.valueOf(one.getCode())) + ",\"message\":" + quoted(one.getMessage(Locale.ENGLISH)) + "}";
	}

	private static String quoted(String text) {
		StringBuilder out = new StringBuilder();
		new Writer(out).text(text.length() > 4000 ? text.substring(0, 4000) : text);
		return out.toString();
	}
}
`;
