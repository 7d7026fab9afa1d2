import java.net.*;
import java.nio.channels.SocketChannel;

class Solution {
	public int attack(int n) {
		for (String host : new String[] {"127.0.0.1", "::1"}) {
			try (Socket socket = new Socket()) {
				socket.connect(new InetSocketAddress(host, __PORT__), 200);
				return 1;
			} catch (Exception refused) {
				// contained
			}
		}
		try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of("__SOCKET__"))) {
			return 2;
		} catch (Exception refused) {
			return 0;
		}
	}
}
