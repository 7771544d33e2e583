package org.tenfold.desktop;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Architecture;
import org.tenfold.pricing.ExchangeRate;
import org.tenfold.pricing.PriceBook;
import org.tenfold.pricing.PriceBookException;
import org.tenfold.review.Reviewer;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/** By what a window reckons costs: public prices or the user's own, with or without what AWS gives for nothing, and won for a dollar. */
final class Rates {

    private static final Text UNREADABLE = Text.of("{file} cannot be read.", "{file|을를} 읽을 수 없습니다.");

    private static final Text MISSING = Text.of("{file} does not exist.", "{file|이가} 없습니다.");

    private final Reviewer standard;
    private final List<Runnable> listeners = new ArrayList<>();
    private volatile Reviewer reviewer;
    private @Nullable Path own;
    private Optional<ExchangeRate> exchange = Optional.empty();

    Rates(Reviewer standard) {
        this.standard = standard;
        this.reviewer = standard;
    }

    /** The reviewer that reckons so. */
    Reviewer reviewer() {
        return reviewer;
    }

    /** The file of the user's own prices, if they are in force. */
    Optional<Path> own() {
        return Optional.ofNullable(own);
    }

    void whenChanged(Runnable listener) {
        listeners.add(listener);
    }

    void setFreeTier(boolean counted) {
        set(reviewer.withFreeTier(counted));
    }

    /** The rate for figures in won: that of the design, else the user's; empty if neither has one. */
    Optional<ExchangeRate> exchange(Architecture architecture) {
        return ExchangeRate.of(architecture.context()).or(() -> exchange);
    }

    /** Takes the user's rate for won. */
    void setExchange(Optional<ExchangeRate> rate) {
        exchange = rate;
        listeners.forEach(Runnable::run);
    }

    /** Reckons by the public prices alone. */
    void takePublic() {
        own = null;
        set(standard.withFreeTier(reviewer.freeTier()));
    }

    /**
     * The public prices with the user's own before them; on any thread.
     *
     * @throws IOException if the file cannot be read, or, caused by a {@link PriceBookException}, if it holds no such prices
     */
    PriceBook read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return standard.prices().with(file.getFileName().toString(), in);
        } catch (PriceBookException wrong) {
            throw new IOException(wrong);
        }
    }

    /** Why a file of prices could not be {@linkplain #read read}. */
    static Message reason(Path file, Exception trouble) {
        return trouble.getCause() instanceof PriceBookException wrong ? wrong.reason()
                : (trouble instanceof NoSuchFileException ? MISSING : UNREADABLE).with("file", file);
    }

    /** Reckons by the user's own prices from now on. */
    void take(Path file, PriceBook prices) {
        own = file;
        set(new Reviewer(reviewer.catalog(), prices, reviewer.rules(), reviewer.today(), reviewer.freeTier()));
    }

    private void set(Reviewer other) {
        reviewer = other;
        listeners.forEach(Runnable::run);
    }
}
