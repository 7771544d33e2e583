package org.tenfold.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Architecture;
import org.tenfold.design.Design;
import org.tenfold.design.Workload;
import org.tenfold.file.DesignFile;
import org.tenfold.file.DesignFileException;
import org.tenfold.pricing.PriceBook;
import org.tenfold.publish.Block.Sentence;
import org.tenfold.publish.Reviewed;
import org.tenfold.publish.Table;
import org.tenfold.review.Review;
import org.tenfold.scenario.Scenarios;
import org.tenfold.text.Message;
import org.tenfold.text.Text;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads design files and has them reviewed as its options ask. */
abstract class DesignCommand extends Command {

    private static final String STANDARD_INPUT = "-";

    private static final Text BAD_PATH = Text.of("\"{file}\" is no name of a file.", "\"{file}\"{file|은는} 파일 이름이 아닙니다.");
    private static final Text BAD_USERS = Text.of("--users takes a whole number from 1 to {most}, not {users}.",
            "--users는 1부터 {most}까지의 정수여야 합니다. 지금 값: {users}.");

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Design files; - is standard input.")
    List<String> files = List.of();

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default), json, csv where the command has tables, md for comparisons, or sarif for findings.")
    Format format = Format.TEXT;

    @Option(names = "--users", paramLabel = "N", description = "What if so many users were registered.")
    private @Nullable Double users;

    @Option(names = "--scenario", paramLabel = "ID", description = "What if one of the design's scenarios came true.")
    private @Nullable String scenario;

    @Option(names = "--as-of", paramLabel = "DATE", description = "The day of the review, as 2027-01-31; by default today.")
    private LocalDate asOf = LocalDate.now();

    @Mixin
    private PricesOption prices = new PricesOption();

    DesignCommand(Console console) {
        super(console);
    }

    @Override
    Set<Format> formats() {
        return Set.of(Format.TEXT, Format.JSON);
    }

    /** Whether the answer needs percentiles, the largest number of users or availability. */
    boolean needsOutlook() {
        return false;
    }

    /** The prices to reckon with. */
    PriceBook prices() {
        return prices.book();
    }

    /** The day of the review. */
    LocalDate asOf() {
        return asOf;
    }

    /** Whether to take off what AWS gives for nothing. */
    boolean freeTier() {
        return false;
    }

    /** The architecture as asked for. */
    Architecture adapted(Architecture architecture) {
        return architecture;
    }

    /** Ends the command if it has no output of the form asked for. */
    void requireFormat() {
        format.requireIn(formats());
    }

    /** Says what is wrong with a file. */
    void complain(String file, Message reason) {
        console.err().println(say(DesignFileException.about(file, reason)));
    }

    /** The design in a file, reviewed as asked for. */
    Reviewed reviewed(String file) throws DesignFileException {
        DesignFile.Content content = file.equals(STANDARD_INPUT) ? DesignFile.read(console.in(), Engines.catalog())
                : DesignFile.read(path(file), Engines.catalog());
        for (Message note : content.notes()) {
            complain(file, note);
        }
        Design design = scenario == null ? content.design()
                : Scenarios.apply(content.design(), scenario, Engines.catalog());
        Review review = Engines.review(withUsers(adapted(design.architecture())), prices(), asOf, freeTier(), needsOutlook());
        return new Reviewed(file, content, design, review);
    }

    /** The same; empty, after its reason was said, if the file cannot be read. */
    Optional<Reviewed> readable(String file) {
        try {
            return Optional.of(reviewed(file));
        } catch (DesignFileException wrong) {
            complain(file, wrong.reason());
            return Optional.empty();
        }
    }

    static Path path(String file) {
        try {
            return Path.of(file);
        } catch (InvalidPathException wrong) {
            throw new Problem(BAD_PATH.with("file", file));
        }
    }

    private Architecture withUsers(Architecture architecture) {
        if (users == null) {
            return architecture;
        }
        if (!(users >= 1 && users <= Workload.MOST_USERS && users == Math.rint(users))) {
            throw new Problem(BAD_USERS.with("most", Workload.MOST_USERS).with("users", users));
        }
        return architecture.withUsers(users);
    }

    /** The first lines of an answer: which design this is. */
    void heading(Reviewed reviewed) {
        String name = reviewed.design().name();
        console.line(console.styled(Console.Style.BOLD, name.isEmpty() ? reviewed.file() : name)
                + (name.isEmpty() ? "" : "  " + console.styled(Console.Style.FAINT, reviewed.file())));
    }

    /** A table and a blank line; nothing if the table has no rows. */
    void table(Table table) {
        if (!table.isEmpty()) {
            console.table(table);
            console.line();
        }
    }

    void sentences(List<Sentence> sentences) {
        sentences.forEach(sentence -> console.line(switch (sentence.tone()) {
            case PLAIN -> sentence.text();
            case QUIET -> console.styled(Console.Style.FAINT, sentence.text());
            case STRONG -> console.styled(Console.Style.BOLD, sentence.text());
            case GOOD -> console.styled(Console.Style.GREEN, sentence.text());
            case WARNING -> console.styled(Console.Style.YELLOW, sentence.text());
            case BAD -> console.styled(Console.Style.RED, sentence.text());
        }));
    }
}
