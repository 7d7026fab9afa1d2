import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetSocketAddress;
import java.util.List;

/**
 * Speaks MongoDB's wire protocol on loopback, for tests: `TestServer PORT [FILE]`. Port 0 is any free one; with a file the data outlive the server.
 * Prints the port, and ends with its standard input, so that it never outlives who started it.
 */
public final class TestServer {
	/** MongoDB 4.4, the oldest that the Node.js driver talks to; what is missing for that is listed in docs/OPERATIONS.md. */
	private static final MongoVersion OLDEST_KNOWN_TO_THE_DRIVER =
		new MongoVersion() {
			@Override
			public List<Integer> getVersionArray() {
				return List.of(4, 4, 0);
			}

			@Override
			public int getWireVersion() {
				return 9;
			}
		};

	public static void main(String[] arguments) throws Exception {
		AbstractMongoBackend backend = arguments.length > 1 ? new H2Backend(arguments[1]) : new MemoryBackend();
		backend.version(OLDEST_KNOWN_TO_THE_DRIVER);
		MongoServer server = new MongoServer(backend);
		server.bind(new InetSocketAddress("127.0.0.1", Integer.parseInt(arguments[0])));
		Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow));
		System.out.println(server.getLocalAddress().getPort());
		while (System.in.read() >= 0) {
			// Whatever is said to it is of no interest, only that somebody is there.
		}
		System.exit(0);
	}
}
