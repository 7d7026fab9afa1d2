/** The main class of a solution that is debugged: one case in a file, behind the header that the judge would send, and its result is printed. */
export const javaDebugMain = String.raw`
public final class Debug {
	private Debug() {
	}

	public static void main(String[] args) throws Throwable {
		byte[] all;
		try (FileInputStream file = new FileInputStream(args[0])) {
			all = file.readAllBytes();
		}
		int end = 0;
		while (all[end] != '\n') end++;
		Map<?, ?> header = (Map<?, ?>) new Reader(all, end).any();
		Loader loader = new Loader(Packed.unpacked(Base64.getDecoder().decode((String) header.get("classes"))));
		byte[] input = Arrays.copyOfRange(all, end + 1, all.length);
		// The entry is of our making and is a function.
		@SuppressWarnings("unchecked")
		Function<Object[], Object> entry = (Function<Object[], Object>) Class.forName("CodeSenseiEntry", true, loader).getDeclaredConstructor().newInstance();
		Map<?, ?> shape = (Map<?, ?>) header.get("class");
		Task task = shape == null ? new FunctionTask(entry, header, loader) : new ClassTask(entry, shape, loader);
		Object[] given = task.read(new Reader(input, input.length));
		StringBuilder shown = new StringBuilder();
		try {
			task.write(task.call(given), shown);
			System.out.println("Result: " + shown);
		} catch (Misfit misfit) {
			System.out.println("The result is " + misfit.getMessage() + ".");
		}
	}
}
`;
