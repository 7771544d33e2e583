package org.tenfold.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;
import org.tenfold.pricing.PriceBook;
import org.tenfold.pricing.PriceBookException;
import org.tenfold.text.Text;
import picocli.CommandLine.Option;

/** The option that puts a user's own prices in place of the public ones. */
final class PricesOption {

    private static final Text NO_FILE = Text.of("{file}: There is no such file.", "{file}: 파일이 없습니다.");
    private static final Text UNREADABLE = Text.of("{file} cannot be read.", "{file|을를} 읽을 수 없습니다.");

    @Option(names = "--prices", paramLabel = "FILE", description = "Your own prices, which go before the public ones: CSV with "
            + "service, region, dimension, unit, usd_per_unit, source, as_of, as \"prices SERVICE --format csv\" writes it.")
    private @Nullable String file;

    private @Nullable PriceBook book;

    /** The prices to reckon with. */
    PriceBook book() {
        if (book == null) {
            book = file == null ? Engines.prices() : withOwn(file);
        }
        return book;
    }

    private static PriceBook withOwn(String file) {
        try {
            return Engines.prices().with(file, Files.newInputStream(DesignCommand.path(file)));
        } catch (PriceBookException wrong) {
            throw new Problem(wrong.reason());
        } catch (NoSuchFileException missing) {
            throw new Problem(NO_FILE.with("file", file));
        } catch (IOException trouble) {
            throw new Problem(UNREADABLE.with("file", file));
        }
    }
}
