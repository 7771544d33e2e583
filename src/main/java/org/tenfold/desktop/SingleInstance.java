package org.tenfold.desktop;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The one running program of a user, to which every later start hands its files. Which start that is, a lock decides, which the
 * system gives to one of them only and takes back when the program ends, however it ends. The others meet it at a socket beside
 * the lock, in the user's state folder, which nobody else can reach. It takes files from the first moment on, also before there
 * is a window to show them.
 */
final class SingleInstance implements AutoCloseable {

    private static final String LOCK = ".lock";
    private static final String ACCEPTED = "opened";
    /** Longer than a start holds the lock before it listens, or goes on listening before it lets go of the lock. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Path place;
    private final @Nullable FileChannel lock;
    private final @Nullable ServerSocketChannel server;
    private final CompletableFuture<Consumer<List<Path>>> opener = new CompletableFuture<>();

    private SingleInstance(Path place, @Nullable FileChannel lock, @Nullable ServerSocketChannel server) {
        this.place = place;
        this.lock = lock;
        this.server = server;
    }

    /**
     * Becomes the one running program, or hands files to it.
     *
     * @param place of the socket
     * @return empty if the program runs already and took the files. If the system has no such locks or sockets, or the program
     *     that holds them does not answer, every start has a window of its own, and nobody ever asks it for more
     */
    static Optional<SingleInstance> start(Path place, List<Path> files) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            Files.createDirectories(place.toAbsolutePath().getParent());
            do {
                FileChannel lock = lock(place);
                if (lock != null) {
                    return Optional.of(listen(place, lock));
                }
                if (handOver(place, files)) {
                    return Optional.empty();
                }
                Thread.sleep(PAUSE);
            } while (System.nanoTime() < end);
        } catch (IOException | UnsupportedOperationException impossible) {
            // As without an answer.
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return Optional.of(new SingleInstance(place, null, null));
    }

    /** The lock, which goes with its channel; null if another start holds it. */
    private static @Nullable FileChannel lock(Path place) throws IOException {
        FileChannel channel = FileChannel.open(place.resolveSibling(place.getFileName() + LOCK), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException held) {
            // By this very program.
        }
        channel.close();
        return null;
    }

    /** Who holds the lock may replace a socket that was left behind by a crash. */
    private static SingleInstance listen(Path place, FileChannel lock) throws IOException {
        try {
            Files.deleteIfExists(place);
            ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(place));
            SingleInstance instance = new SingleInstance(place, lock, server);
            Thread.ofPlatform().daemon().name("single instance").start(() -> instance.serve(server));
            return instance;
        } catch (IOException | UnsupportedOperationException impossible) {
            lock.close();
            throw impossible;
        }
    }

    private static boolean handOver(Path place, List<Path> files) {
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(place))) {
            // A program that hangs never answers.
            CompletableFuture.delayedExecutor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).execute(() -> giveUp(channel));
            String paths = String.join("\n", files.stream().map(file -> file.toAbsolutePath().toString()).toList()) + "\n";
            channel.write(ByteBuffer.wrap(paths.getBytes(StandardCharsets.UTF_8)));
            channel.shutdownOutput();
            return ACCEPTED.equals(new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8)).readLine());
        } catch (IOException nobodyYet) {
            return false;
        }
    }

    /** Ends whatever waits for an answer. */
    private static void giveUp(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException closed) {
            // Nobody waits.
        }
    }

    /**
     * Tells what opens the files of later starts, also of those that came already.
     *
     * @param open called on another thread; with no files if the window is only to come to the front
     */
    void whenAsked(Consumer<List<Path>> open) {
        opener.complete(open);
    }

    private void serve(ServerSocketChannel calls) {
        CompletableFuture<Consumer<List<Path>>> told = opener;
        while (calls.isOpen()) {
            try (SocketChannel channel = calls.accept()) {
                BufferedReader reader = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8));
                List<Path> files = reader.lines().filter(line -> !line.isEmpty()).map(Path::of).toList();
                channel.write(ByteBuffer.wrap((ACCEPTED + "\n").getBytes(StandardCharsets.UTF_8)));
                told = told.thenApply(open -> {
                    open.accept(files);
                    return open;
                });
            } catch (IOException | UncheckedIOException | InvalidPathException broken) {
                // Whoever asked went away or said nothing sensible; the next one is served.
                continue;
            }
        }
    }

    @Override
    public void close() {
        if (lock == null || server == null) {
            return;
        }
        try (lock) {
            server.close();
            Files.deleteIfExists(place);
        } catch (IOException stays) {
            // The next start replaces it.
        }
    }
}
