package org.tenfold.desktop;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Lets a second start of the program hand its file to the window that is open already. The two meet at a socket in the user's
 * state folder, which nobody else can reach; a socket that was left behind by a crash is replaced.
 */
final class SingleInstance implements AutoCloseable {

    private static final String ACCEPTED = "opened";

    private final Path place;
    private final ServerSocketChannel server;

    private SingleInstance(Path place, ServerSocketChannel server) {
        this.place = place;
        this.server = server;
    }

    /**
     * Hands files to the program that runs already.
     *
     * @param place of the socket
     * @return whether there is one, and it took them
     */
    static boolean handOver(Path place, List<Path> files) {
        if (!Files.exists(place)) {
            return false;
        }
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(place))) {
            String paths = String.join("\n", files.stream().map(file -> file.toAbsolutePath().toString()).toList()) + "\n";
            channel.write(ByteBuffer.wrap(paths.getBytes(StandardCharsets.UTF_8)));
            channel.shutdownOutput();
            return ACCEPTED.equals(new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8)).readLine());
        } catch (IOException | UnsupportedOperationException nobody) {
            return false;
        }
    }

    /**
     * Takes files from later starts.
     *
     * @param place of the socket
     * @param open told of the files on a thread of its own; of none if the window is only to come to the front
     * @return nothing if the system has no such sockets; then every start has a window of its own
     */
    static Optional<SingleInstance> listen(Path place, Consumer<List<Path>> open) {
        try {
            Files.createDirectories(place.toAbsolutePath().getParent());
            Files.deleteIfExists(place);
            ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(place));
            SingleInstance instance = new SingleInstance(place, server);
            Thread.ofPlatform().daemon().name("single instance").start(() -> instance.serve(open));
            return Optional.of(instance);
        } catch (IOException | UnsupportedOperationException impossible) {
            return Optional.empty();
        }
    }

    private void serve(Consumer<List<Path>> open) {
        while (server.isOpen()) {
            try (SocketChannel channel = server.accept()) {
                BufferedReader reader = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8));
                List<Path> files = reader.lines().filter(line -> !line.isEmpty()).map(Path::of).toList();
                channel.write(ByteBuffer.wrap((ACCEPTED + "\n").getBytes(StandardCharsets.UTF_8)));
                open.accept(files);
            } catch (IOException | java.io.UncheckedIOException | java.nio.file.InvalidPathException broken) {
                // Whoever asked went away or said nothing sensible; the next one is served.
                continue;
            }
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            Files.deleteIfExists(place);
        } catch (IOException stays) {
            // The next start replaces it.
        }
    }
}
